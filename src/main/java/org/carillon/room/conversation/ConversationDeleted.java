package org.carillon.room.conversation;

/** A conversation is about to be deleted; fired inside the transaction. Observers remove what hangs on it. */
public record ConversationDeleted(long conversationId) implements ConversationEvent {}
