package org.carillon.call.ring;

/**
 * One attendee was rung on its own, not with all others; fired inside the transaction, under the row lock.
 *
 * @param attendeeId the callee
 */
public record AttendeeRung(long attendeeId) {}
