package org.carillon.push;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.cluster.NodeStarted;
import org.carillon.cluster.NodeStopping;
import org.carillon.ring.RingDelivery;
import org.carillon.ring.RingEvents;
import org.carillon.ring.RingNotice;

/**
 * Collects which device was told of which ring, and enters it into the ledger every few seconds, so that no device waits
 * for it. A node that dies loses the last seconds of it; so does one whose database is away for long.
 */
@ApplicationScoped
class EventLedger {
    private static final Logger LOG = Logger.getLogger(EventLedger.class.getName());
    private static final int LAST = Interceptor.Priority.APPLICATION + 900;
    private static final long WRITE_SECONDS = 3;
    private static final int AT_ONCE = 500;
    private static final int MOST_WAITING = 50_000;

    @Inject
    RingEvents events;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService timer;

    private final BlockingQueue<Told> collected = new LinkedBlockingQueue<>(MOST_WAITING);
    private ScheduledFuture<?> writing;

    void start(@Observes NodeStarted started) {
        writing = timer.scheduleWithFixedDelay(this::writeQuietly, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
    }

    /** After all that may still enter something. */
    void stop(@Observes @Priority(LAST) NodeStopping stopping) {
        if (writing != null) {
            writing.cancel(false);
        }
        writeQuietly();
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

    private void writeQuietly() {
        List<Told> batch = new ArrayList<>();
        while (collected.drainTo(batch, AT_ONCE) > 0) {
            try {
                events.note(batch.stream().map(Told::delivery).toList());
                batch.clear();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "the ledger could not be written, its entries are kept for the next time", e);
                batch.forEach(this::collect);
                return;
            }
        }
    }

    /** A device that was told of a ring. */
    private record Told(long ringId, String device, Instant at) {
        private static final int FIRST_ATTEMPT = 1;

        RingDelivery delivery() {
            return new RingDelivery(ringId, "events", device, FIRST_ATTEMPT, at, "DELIVERED");
        }
    }
}
