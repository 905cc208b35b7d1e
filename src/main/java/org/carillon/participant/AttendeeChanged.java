package org.carillon.participant;

/** Name or permissions of an attendee changed; fired inside the transaction. */
public record AttendeeChanged(long conversationId, long attendeeId) {}
