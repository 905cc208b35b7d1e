package org.carillon.call.live;

import java.util.List;
import org.carillon.room.conversation.ConversationEvent;

/**
 * A call is over; fired inside the transaction, under the row lock.
 *
 * @param callGeneration number of the call in its conversation
 * @param forAll whether it was ended for everyone, and not because the last one left
 * @param endedBy attendee who ended it for everyone; null when the server did, or the last one left
 * @param userIds accounts that took part, in the order of their membership
 * @param guests how many guests took part
 * @param seconds how long it lasted
 */
public record CallEnded(
        long conversationId,
        long callGeneration,
        boolean forAll,
        Long endedBy,
        List<String> userIds,
        int guests,
        long seconds)
        implements ConversationEvent {}
