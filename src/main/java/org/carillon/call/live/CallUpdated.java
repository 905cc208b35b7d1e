package org.carillon.call.live;

import org.carillon.room.conversation.ConversationEvent;

/** A session in a call changed its flags; fired inside the transaction, under the row lock. */
public record CallUpdated(long conversationId, long attendeeId) implements ConversationEvent {}
