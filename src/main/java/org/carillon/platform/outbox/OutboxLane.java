package org.carillon.platform.outbox;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.CoalescedTask;

/**
 * The way from this node to one receiver: a few messages at once. Each receiver has its own, so that one that hangs
 * delays no other.
 *
 * @param <M> what is sent
 */
public final class OutboxLane<M extends Outgoing> {
    private static final Logger LOG = Logger.getLogger(OutboxLane.class.getName());

    private static final String FAILED = "FAILED";

    private final String name;
    private final int slots;
    private final Outbox<M> outbox;
    private final OutboxTransport<M> transport;
    private final CoalescedTask turns;

    private final Queue<Attempt<M>> ended = new ConcurrentLinkedQueue<>();
    private final Set<M> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Made on a thread of the application, as threads of transports know nothing of it. */
    public OutboxLane(Receiver<M> receiver, Outbox<M> outbox, ManagedExecutorService executor) {
        this.name = receiver.name();
        this.slots = receiver.slots();
        this.transport = receiver.transport();
        this.outbox = outbox;
        this.turns = new CoalescedTask(executor, this::takeTurn);
    }

    /** Soon and on another thread: notes what has ended and sends what is due. */
    public void go() {
        turns.ask();
    }

    /** Sends nothing more from now on; attempts that end are still noted. */
    public void close() {
        closed = true;
    }

    /** Once more while a transport that answers on the caller's thread has ended something. */
    private void takeTurn() {
        do {
            List<Attempt<M>> noted = takeEnded();
            List<M> due;
            try {
                due = outbox.turn(name, noted, closed ? 0 : slots - underWay.size());
            } catch (RuntimeException e) {
                ended.addAll(noted);
                LOG.log(
                        closed ? Level.FINE : Level.WARNING,
                        e,
                        () -> "what is sent to " + name + " waits for the database");
                return;
            }
            send(due);
        } while (!ended.isEmpty());
    }

    private List<Attempt<M>> takeEnded() {
        List<Attempt<M>> taken = new ArrayList<>();
        for (Attempt<M> attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
            taken.add(attempt);
        }
        return taken;
    }

    private void send(List<M> messages) {
        if (messages.isEmpty()) {
            return;
        }
        underWay.addAll(messages);
        try {
            transport.send(messages, this::note);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "what is sent to " + name + " failed");
            messages.forEach(message -> note(new Attempt<>(message, FAILED, false)));
        }
    }

    /** Each attempt ends once, whatever else is told of it. */
    private void note(Attempt<M> attempt) {
        if (underWay.remove(attempt.message())) {
            ended.add(attempt);
            go();
        }
    }

    /**
     * Whom a lane leads to.
     *
     * @param name what the outbox and the log call the receiver
     * @param slots messages that may be under way at once
     * @param transport who takes messages there
     */
    public record Receiver<M extends Outgoing>(String name, int slots, OutboxTransport<M> transport) {}
}
