package org.carillon.call.live;

import org.carillon.room.conversation.ConversationEvent;

/** A session left a call that it was in; fired inside the transaction, under the row lock. */
public record CallLeft(long conversationId, long attendeeId) implements ConversationEvent {}
