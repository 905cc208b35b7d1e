package org.carillon.platform.outbox;

import java.util.List;
import java.util.function.Consumer;

/** Takes messages of an {@link OutboxLane} to whom they are for, outside of any transaction. */
@FunctionalInterface
public interface OutboxTransport<M extends Outgoing> {
    /**
     * Sends each of these messages. Those that it has told nothing of when it throws count as failed.
     *
     * @param ended to be told of each attempt when it has ended, now or later and on any thread; an attempt that is
     *     never told of is made again when its claim has run out
     */
    void send(List<M> messages, Consumer<Attempt<M>> ended);
}
