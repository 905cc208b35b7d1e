package org.carillon.call.ring;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Announces the call once the change is committed: one message per call, however many callees. A broker that refuses it
 * loses nothing: the rings wait in the database until {@link RingUpkeep} says it again.
 */
@ApplicationScoped
class RingDispatcher {
    private static final Logger LOG = Logger.getLogger(RingDispatcher.class.getName());

    @Inject
    RingQueue queue;

    void announce(@Observes(during = AFTER_SUCCESS) RingsChanged changed) {
        announce(changed.call());
    }

    /** Answers false when the broker refused. */
    boolean announce(CallKey call) {
        try {
            queue.announce(call);
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "rings of call " + call
                            + " could not be announced yet, the next round of their upkeep does it");
            return false;
        }
    }
}
