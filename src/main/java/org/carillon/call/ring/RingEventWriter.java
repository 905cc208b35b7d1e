package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.cluster.ClusterLockRepository;

/** Writes what devices are told of rings, and enters it into the ledger. Callers own the transaction. */
@ApplicationScoped
class RingEventWriter {
    private static final String LOCK = "ring-events";

    @Inject
    ClusterLockRepository locks;

    @Inject
    RingEventRepository events;

    @Inject
    Event<RingEventsAdded> told;

    /**
     * Until the end of the transaction, on all nodes; before events are written: their ids grow in the order of commits
     * then.
     */
    void keepOthersOut() {
        locks.hold(LOCK);
    }

    /** Tells of these rings. */
    void tell(RingEventKind kind, List<Long> ringIds, Instant now) {
        if (!ringIds.isEmpty()) {
            events.add(kind, ringIds, now);
            events.addDeliveries(ringIds, RingChannel.EVENTS, DeliveryOutcome.STORED, now);
            told.fire(new RingEventsAdded(kind, ringIds));
        }
    }

    /** Enters that nobody is told of these. */
    void suppress(List<Long> ringIds, Instant now) {
        events.addDeliveries(ringIds, RingChannel.EVENTS, DeliveryOutcome.SUPPRESSED, now);
    }
}
