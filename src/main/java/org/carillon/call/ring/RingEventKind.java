package org.carillon.call.ring;

/** What there is to tell about a ring. Source: docs/contract/rings.md 3. */
public enum RingEventKind {
    /** Ring now. */
    RING("ring"),
    /** Stop: the ring has its outcome. */
    RING_ENDED("ring-ended");

    private final String wireName;

    RingEventKind(String wireName) {
        this.wireName = wireName;
    }

    /** Name in events and webhooks, as {@code ring-ended}. */
    public String wireName() {
        return wireName;
    }
}
