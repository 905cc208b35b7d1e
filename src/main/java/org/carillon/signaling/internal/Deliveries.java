package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The sessions whose messages are being given on this node: to one answer at a time, from before they are read until
 * they are removed, so that no message is given twice.
 */
@ApplicationScoped
class Deliveries {
    /** An answer that did not come to an end by then never will. */
    private static final long LOST = Duration.ofSeconds(30).toNanos();

    private final Map<Long, Delivery> running = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Deliveries() {
        this(System::nanoTime);
    }

    /** With another time than that of this node. */
    Deliveries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Begins to give messages to those of the sessions that nobody gives any to; the others are noted for later. */
    Set<Long> begin(Collection<Long> sessionRowIds) {
        Set<Long> begun = new HashSet<>();
        long now = nanoTime.getAsLong();
        for (Long id : sessionRowIds) {
            running.compute(id, (session, delivery) -> {
                if (delivery == null || now - delivery.since() > LOST) {
                    begun.add(id);
                    return new Delivery(now, false);
                }
                return new Delivery(delivery.since(), true);
            });
        }
        return begun;
    }

    /** Ends it; answers whether somebody asked meanwhile, so that there may be more. */
    boolean end(long sessionRowId) {
        Delivery ended = running.remove(sessionRowId);
        return ended != null && ended.askedFor();
    }

    private record Delivery(long since, boolean askedFor) {}
}
