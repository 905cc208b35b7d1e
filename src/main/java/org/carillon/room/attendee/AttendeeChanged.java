package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationEvent;

/** Name or permissions of an attendee changed; fired inside the transaction. */
public record AttendeeChanged(long conversationId, long attendeeId) implements ConversationEvent {}
