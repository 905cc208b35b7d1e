package org.carillon.channel.webhook;

import java.time.Instant;
import org.carillon.call.ring.RingEventKind;

/**
 * A post that may be sent now, as read.
 *
 * @param attempts how many were begun before
 * @param occurredAt when the event was stored
 * @param kind what the event tells
 * @param liveAttendeeId who is still rung; null: the ring has ended
 */
public record DuePost(
        long postId, long eventId, int attempts, Instant occurredAt, RingEventKind kind, Long liveAttendeeId) {

    /** Whether nobody sends it any more: "ring" when the ring has ended, and one without attempts left. */
    boolean isOutdated(int mostAttempts) {
        return attempts >= mostAttempts || (kind == RingEventKind.RING && liveAttendeeId == null);
    }
}
