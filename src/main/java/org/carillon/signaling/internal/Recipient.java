package org.carillon.signaling.internal;

/**
 * A session that messages are sent to.
 *
 * @param rowId of the session
 * @param sessionId opaque
 * @param queued how many messages wait for it
 */
record Recipient(long rowId, String sessionId, long queued) {}
