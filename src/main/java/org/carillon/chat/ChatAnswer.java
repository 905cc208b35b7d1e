package org.carillon.chat;

import java.util.List;
import org.carillon.people.identity.Caller;

/**
 * What a reader gets.
 *
 * @param messages none when there is nothing to tell, or only the last common read message
 * @param lastGiven id of the message from which the reader goes on; null when there is nothing to tell
 * @param lastCommonRead id of the latest message that all accounts have read; 0: none
 */
record ChatAnswer(List<MessageView> messages, Long lastGiven, long lastCommonRead) {
    static final ChatAnswer NOTHING = new ChatAnswer(List.of(), null, 0);

    /** Messages, one at least. */
    static ChatAnswer ofMessages(List<MessageView> messages, long lastCommonRead) {
        return new ChatAnswer(messages, messages.get(messages.size() - 1).id(), lastCommonRead);
    }

    /** Only the last common read message; the reader goes on from the message that they know. */
    static ChatAnswer ofMarkers(long lastKnown, long lastCommonRead) {
        return new ChatAnswer(List.of(), lastKnown, lastCommonRead);
    }

    /** Who keeps back up to where they have read is not told up to where others have. */
    static boolean tellsLastCommonRead(Caller reader) {
        return !reader.privacy().reading();
    }

    /** The last common read message, as this reader is told it. */
    long lastCommonReadFor(Caller reader) {
        return tellsLastCommonRead(reader) ? lastCommonRead : 0;
    }

    boolean isNothing() {
        return lastGiven == null;
    }
}
