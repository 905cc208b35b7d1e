package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterLeases;
import org.carillon.room.session.LastPings;

/**
 * Takes dead sessions out of conversations and ends calls that nobody is in, or that last too long; one node does it
 * for all (docs/adr/0015). No transaction of its own: each conversation is one.
 */
@ApplicationScoped
public class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());
    private static final String LEASE = "sweeper";
    private static final int AT_ONCE = 500;

    @Inject
    ClusterLeases leases;

    @Inject
    SweepPlan plan;

    @Inject
    SweepService steps;

    @Inject
    LastPings pings;

    /** Conversations that failed in the last round: they are not logged again. */
    private volatile Set<Long> failing = Set.of();

    /** Makes this node the one that sweeps, for the given time; answers false when another one is. */
    public boolean elect(Duration lease) {
        return leases.take(LEASE, lease);
    }

    /** One round, as long as this node stays elected. */
    public void sweep(Duration lease) {
        pings.write(); // whom this node has heard of is not dead
        Map<Long, RuntimeException> failed = new TreeMap<>();
        List<Long> some = plan.listWork(0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(conversationId -> sweep(conversationId, failed));
            boolean more = some.size() == AT_ONCE && elect(lease);
            some = more ? plan.listWork(some.get(AT_ONCE - 1), AT_ONCE) : List.of();
        }
        failed.keySet().stream()
                .filter(conversationId -> !failing.contains(conversationId))
                .findFirst()
                .ifPresent(first -> LOG.log(
                        Level.WARNING,
                        failed.get(first),
                        () -> failed.size() + " conversations could not be swept and are tried again, as number "
                                + first));
        failing = Set.copyOf(failed.keySet());
    }

    private void sweep(long conversationId, Map<Long, RuntimeException> failed) {
        try {
            steps.sweep(conversationId);
        } catch (RuntimeException e) {
            failed.put(conversationId, e);
        }
    }
}
