package org.carillon.call;

/** A session in a call changed its flags; fired inside the transaction, under the row lock. */
public record CallUpdated(long conversationId, long attendeeId) {}
