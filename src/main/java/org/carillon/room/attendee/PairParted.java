package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationNews;

/**
 * Nobody calls in a one-to-one conversation any more, as one of the two accounts is deleted; fired inside the transaction,
 * under the row lock, while both are still members and only where somebody is in the call.
 *
 * @param conversationId which one
 */
public record PairParted(long conversationId) implements ConversationNews {}
