package org.carillon.call;

import org.carillon.conversation.ConversationNews;

/**
 * A call began; fired inside the transaction, under the row lock, after {@link CallJoined} of the same request.
 *
 * @param callGeneration number of the call in its conversation
 * @param starterId attendee who started it
 * @param silent whether nobody is to be rung
 */
public record CallStarted(long conversationId, long callGeneration, long starterId, boolean silent)
        implements ConversationNews {}
