package org.carillon.platform.outbox;

/** One attempt to send what waits in an {@link Outbox}. */
public interface Outgoing {
    /** Id of its row. */
    long rowId();

    /** Which attempt it is, counting from 1. */
    int attempt();
}
