package org.carillon.channel.notification;

import java.util.List;
import java.util.Map;

/**
 * An entry of the list as its reader gets it, worded when it is read.
 *
 * <p>Source: docs/contract/notifications.md 2.
 *
 * @param notification_id its number
 * @param app always {@code spreed}
 * @param user the reader
 * @param datetime when it was made, ISO 8601 in UTC
 * @param object_type {@code call}, {@code room} or {@code chat}
 * @param object_id token of the conversation
 * @param subject what it says
 * @param message what the post says that it is about, with names; else empty
 * @param link page of the conversation
 * @param subjectRich the subject with placeholders
 * @param subjectRichParameters what they stand for, by name
 * @param messageRich the same with placeholders
 * @param messageRichParameters what they stand for, by name; the empty list without any
 * @param icon picture of the app
 * @param shouldNotify always true
 * @param actions exactly one
 */
@SuppressWarnings("MemberName") // names of the wire
public record Notification(
        long notification_id,
        String app,
        String user,
        String datetime,
        String object_type,
        String object_id,
        String subject,
        String message,
        String link,
        String subjectRich,
        Map<String, Map<String, Object>> subjectRichParameters,
        String messageRich,
        Object messageRichParameters,
        String icon,
        boolean shouldNotify,
        List<Action> actions) {

    /**
     * A button.
     *
     * @param label what stands on it
     * @param link page to open
     * @param type always {@code WEB}
     * @param primary whether it is what one would mostly do
     */
    public record Action(String label, String link, String type, boolean primary) {}
}
