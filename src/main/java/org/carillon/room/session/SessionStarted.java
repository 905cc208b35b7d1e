package org.carillon.room.session;

import org.carillon.room.conversation.ConversationEvent;

/** Somebody joined a conversation from a device; fired inside the transaction. */
public record SessionStarted(long conversationId, long attendeeId, long sessionRowId) implements ConversationEvent {}
