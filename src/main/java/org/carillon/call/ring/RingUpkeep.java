package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterTask;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Ends rings whose time is up, and announces again those that wait too long: the broker was down, or a node died
 * between commit and announcement. One node of the cluster does it for all. A round is no transaction of its own: each
 * step is one, so that nobody waits for all of them.
 */
@ApplicationScoped
class RingUpkeep extends ClusterTask {
    private static final Logger LOG = Logger.getLogger(RingUpkeep.class.getName());

    /** Named after a class that is gone: nodes of earlier versions ask for the same row. */
    private static final String LEASE = "ring-timer";

    /** What was not told for this long, somebody else will not tell any more. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final int CALLS_AT_ONCE = 100;

    @Inject
    RingUpkeepService steps;

    @Inject
    RingService rings;

    @Inject
    RingDispatcher dispatcher;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    private volatile Instant pruned = Instant.MIN;

    RingUpkeep() {
        super(LOG, "upkeep of rings failed, it comes again", LEASE);
    }

    @Override
    protected Duration every() {
        return settings.duration(StartSetting.RINGS_UPKEEP_SECONDS);
    }

    @Override
    protected void runHere() {
        Instant now = clock.instant();
        steps.listConversationsWithExpired(now).forEach(rings::missExpired);
        for (CallKey call : steps.listWaiting(now.minus(OVERDUE), CALLS_AT_ONCE)) {
            if (!dispatcher.announce(call)) {
                break; // the broker is not there
            }
        }
        if (pruned.isBefore(now.minus(PRUNE_EVERY))) {
            boolean more;
            do {
                more = steps.prune(now);
            } while (more);
            pruned = now;
        }
    }
}
