package org.carillon.channel.push;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;
import org.carillon.call.ring.DeliveryOutcome;
import org.carillon.call.ring.RingChannel;
import org.carillon.call.ring.RingDelivery;
import org.carillon.call.ring.RingEventReader;
import org.carillon.call.ring.RingNotice;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.ObserverOrder;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/**
 * Collects which device was told of which ring, and enters it into the ledger every few seconds, so that no device
 * waits for it. A node that dies loses the last seconds of it; so does one whose database is away for long.
 */
@ApplicationScoped
class DeliveryBuffer {
    private static final Logger LOG = Logger.getLogger(DeliveryBuffer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 500;
    private static final int MOST_WAITING = 50_000;

    @Inject
    RingEventReader events;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final BlockingQueue<Told> collected = new LinkedBlockingQueue<>(MOST_WAITING);
    private final RepeatedTask task = new RepeatedTask(
            LOG, "the ledger could not be written, its entries are kept for the next time", this::write);

    void start(@Observes NodeStarted started) {
        task.start(timer, PAUSE, PAUSE);
    }

    /** After all that may still enter something. */
    void stop(@Observes @Priority(ObserverOrder.LATE) NodeStopping stopping) {
        task.stop();
        task.run();
    }

    /** Notes that an event was written to a device. */
    void note(EventStream stream, RingNotice notice) {
        collect(new Told(notice.ring().ringId(), stream.device(), clock.instant()));
    }

    private void collect(Told told) {
        if (!collected.offer(told)) {
            LOG.fine("the ledger is full, an entry is lost");
        }
    }

    private void write() {
        List<Told> batch = new ArrayList<>();
        while (collected.drainTo(batch, AT_ONCE) > 0) {
            try {
                events.note(batch.stream().map(Told::delivery).toList());
                batch.clear();
            } catch (RuntimeException e) {
                batch.forEach(this::collect);
                throw e;
            }
        }
    }

    /** A device that was told of a ring. */
    private record Told(long ringId, String device, Instant at) {
        private static final int FIRST_ATTEMPT = 1;

        RingDelivery delivery() {
            return new RingDelivery(ringId, RingChannel.EVENTS, device)
                    .ended(FIRST_ATTEMPT, at, DeliveryOutcome.DELIVERED);
        }
    }
}
