package org.carillon.signaling.internal;

import java.util.Set;

/**
 * Messages were left for sessions of a conversation; fired inside the transaction.
 *
 * @param sessionRowIds who gets them
 */
public record SignalingMessagesSent(long conversationId, Set<Long> sessionRowIds) {}
