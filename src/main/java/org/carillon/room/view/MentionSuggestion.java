package org.carillon.room.view;

import org.carillon.people.status.ShownStatus;
import org.carillon.room.attendee.Attendee;

/**
 * Somebody of whom a post can speak. Source: docs/contract/messages.md 9.4.
 *
 * @param id what stands behind the {@code @}, between double quotes unless it is one word
 * @param label name to show
 * @param source kind: users, guests, emails, groups or calls
 * @param mentionId the same as the id
 * @param details what tells more; may be empty
 * @param status of a user, if asked for; else null
 */
public record MentionSuggestion(
        String id, String label, String source, String mentionId, String details, ShownStatus status) {

    static MentionSuggestion ofAll(String conversationName) {
        return new MentionSuggestion("all", conversationName, "calls", "all", "All participants", null);
    }

    static MentionSuggestion of(Mentionable found, ShownStatus status) {
        Attendee attendee = found.attendee();
        String id =
                switch (attendee.actorType()) {
                    case GUESTS -> "guest/" + attendee.actorId();
                    case EMAILS -> "email/" + attendee.actorId();
                    case GROUPS -> "group/" + attendee.actorId();
                    default -> attendee.actorId();
                };
        return new MentionSuggestion(id, found.name(), attendee.actorType().wireName(), id, "", status);
    }
}
