package org.carillon.call;

import java.util.List;
import org.carillon.conversation.ConversationNews;

/**
 * A call is over; fired inside the transaction, under the row lock.
 *
 * @param callGeneration number of the call in its conversation
 * @param endedForAllBy attendee who ended it for everyone; null when the last one left
 * @param userIds accounts that took part, in the order of their membership
 * @param guests how many guests took part
 * @param seconds how long it lasted
 */
public record CallEnded(
        long conversationId, long callGeneration, Long endedForAllBy, List<String> userIds, int guests, long seconds)
        implements ConversationNews {}
