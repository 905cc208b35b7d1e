package org.carillon.call.ring;

import java.util.Locale;

/**
 * Where a ring stands. Pending and alerting rings are live; the others are outcomes, and final.
 *
 * <p>Source: docs/contract/rings.md 1.
 */
public enum RingState {
    /** Stored, not yet handed to a channel. */
    PENDING,
    /** Handed to a channel. */
    ALERTING,
    /** The callee joined the call. */
    ANSWERED,
    /** The callee dismissed it. */
    DECLINED,
    /** The callee was busy. */
    BUSY,
    /** The call ended, the callee may no longer join, or a newer ring took its place. */
    CANCELLED,
    /** Nobody answered in time. */
    MISSED;

    /** Whether it has no outcome yet. */
    public boolean isLive() {
        return this == PENDING || this == ALERTING;
    }

    /** Whether a ring that stands here can stand there next; {@link RingTransitionRepository} makes it so. */
    boolean canBecome(RingState next) {
        return switch (next) {
            case PENDING -> false;
            case ALERTING -> this == PENDING;
            case ANSWERED, DECLINED, BUSY, CANCELLED, MISSED -> isLive();
        };
    }

    /** Name in answers and webhooks, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
