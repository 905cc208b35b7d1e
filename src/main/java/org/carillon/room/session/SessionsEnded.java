package org.carillon.room.session;

import java.util.List;
import org.carillon.room.conversation.ConversationEvent;

/**
 * Devices left a conversation while their attendees stayed; fired inside the transaction, under the row lock, after the
 * sessions were deleted.
 *
 * @param sessionRowIds the sessions; none when nobody counted them
 * @param leftCall attendees who left a call with them, once per session; without guests who just fell silent
 * @param endEmptyCall whether a call is to end now when nobody fresh is in it any more
 * @param byThemselves whether the devices said good-bye, and were not replaced or given up
 */
public record SessionsEnded(
        long conversationId, List<Long> sessionRowIds, List<Long> leftCall, boolean endEmptyCall, boolean byThemselves)
        implements ConversationEvent {

    /** Sessions of a disabled account ended, none of which was in the call. */
    public static SessionsEnded outsideCall(long conversationId) {
        return new SessionsEnded(conversationId, List.of(), List.of(), false, false);
    }
}
