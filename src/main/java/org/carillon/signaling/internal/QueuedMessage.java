package org.carillon.signaling.internal;

/**
 * A message that waits for its recipient.
 *
 * @param id ascending as they were sent
 * @param recipientId row id of the session that gets it
 * @param body JSON
 */
record QueuedMessage(long id, long recipientId, String body) {}
