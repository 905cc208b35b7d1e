package org.carillon.participant;

/** An attendee was promoted or demoted; fired inside the transaction. */
public record RoleChanged(long conversationId, long attendeeId, long byAttendeeId, ParticipantType role) {}
