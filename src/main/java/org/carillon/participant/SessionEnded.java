package org.carillon.participant;

/**
 * A device left a conversation while its attendee stayed; fired inside the transaction, under the row lock, after the
 * session was deleted.
 *
 * @param wasInCall whether it left a call too
 */
public record SessionEnded(long conversationId, long attendeeId, long sessionRowId, boolean wasInCall) {}
