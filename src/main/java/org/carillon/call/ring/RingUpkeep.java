package org.carillon.call.ring;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterLeases;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Ends rings whose time is up, and announces again those that wait too long: the broker was down, or a node died
 * between commit and announcement. One node of the cluster does it for all. A round is no transaction of its own: each
 * step is one, so that nobody waits for all of them.
 */
@ApplicationScoped
class RingUpkeep {
    private static final Logger LOG = Logger.getLogger(RingUpkeep.class.getName());

    /** Named after a class that is gone: nodes of earlier versions ask for the same row. */
    private static final String LEASE = "ring-timer";

    /** What was not told for this long, somebody else will not tell any more. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final int CALLS_AT_ONCE = 100;

    @Inject
    ClusterLeases leases;

    @Inject
    RingUpkeepService steps;

    @Inject
    RingService rings;

    @Inject
    RingDispatcher dispatcher;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private volatile Duration pause = Duration.ZERO;
    private volatile Instant pruned = Instant.MIN;
    private final RepeatedTask task = new RepeatedTask(LOG, "upkeep of rings failed, it comes again", this::run);

    void start(@Observes NodeStarted started, StartConfiguration settings) {
        pause = settings.duration(StartSetting.RINGS_UPKEEP_SECONDS);
        task.start(timer, Duration.ZERO, pause);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** One round, unless another node makes the rounds. */
    void run() {
        if (!leases.take(LEASE, pause.multipliedBy(2))) {
            return;
        }
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
