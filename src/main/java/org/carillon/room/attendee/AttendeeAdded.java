package org.carillon.room.attendee;

import org.carillon.room.conversation.ConversationEvent;

/**
 * Somebody became an attendee; fired inside the transaction.
 *
 * @param byAttendeeId who added them; null when they came by themselves or with the conversation
 */
public record AttendeeAdded(long conversationId, long attendeeId, Long byAttendeeId) implements ConversationEvent {}
