package org.carillon.webhook;

import java.time.Instant;

/**
 * A post that may be sent now, as read.
 *
 * @param attempts how many were begun before
 * @param occurredAt when the event was stored
 */
public record DuePost(long postId, long eventId, int attempts, Instant occurredAt) {}
