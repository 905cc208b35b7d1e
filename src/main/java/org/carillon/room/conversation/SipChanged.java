package org.carillon.room.conversation;

/**
 * Phones come in, or no longer; fired inside the transaction, under the row lock.
 *
 * @param state how they come in from now on
 */
public record SipChanged(long conversationId, SipState state) implements ConversationEvent {}
