package org.carillon.ring;

/**
 * Where a ring stands. Pending and alerting rings are live; the others are outcomes, and final.
 *
 * <p>Source: docs/contract/call.md 3.3.
 */
public enum RingState {
    PENDING,
    ALERTING,
    ANSWERED,
    DECLINED,
    BUSY,
    CANCELLED,
    MISSED
}
