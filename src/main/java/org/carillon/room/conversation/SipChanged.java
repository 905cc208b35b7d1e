package org.carillon.room.conversation;

/** Phones come in, or no longer; fired inside the transaction, under the row lock. */
public record SipChanged(long conversationId, SipState state) implements ConversationNews {}
