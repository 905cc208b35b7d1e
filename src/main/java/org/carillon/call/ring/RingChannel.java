package org.carillon.call.ring;

/** A way on which devices are told of rings, as the ledger names it. Source: docs/contract/rings.md 2.4. */
public enum RingChannel {
    /** The stream of events of the callee. */
    EVENTS("events"),
    /** A webhook. */
    WEBHOOK("webhook");

    private final String storedName;

    RingChannel(String storedName) {
        this.storedName = storedName;
    }

    /** Name in the database. */
    String storedName() {
        return storedName;
    }
}
