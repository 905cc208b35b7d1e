package org.carillon.call.live;

import org.carillon.room.conversation.ConversationEvent;

/**
 * A session entered a call; fired inside the transaction, under the row lock.
 *
 * @param callGeneration number of the call in its conversation
 * @param intoEmpty whether nobody else was freshly in the call
 */
public record CallJoined(long conversationId, long callGeneration, long attendeeId, boolean intoEmpty)
        implements ConversationEvent {}
