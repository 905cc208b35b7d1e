package org.carillon.people.audit;

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

/** Removes records whose time is up, on one node of the cluster. */
@ApplicationScoped
public class AuditRetention {
    private static final Logger LOG = Logger.getLogger(AuditRetention.class.getName());
    private static final String LEASE = "audit-retention";
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    ClusterLeases leases;

    @Inject
    ChainPruner pruner;

    @Inject
    StartConfiguration settings;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "old records of the audit log could not be removed, it is tried again", this::run);

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** One round, unless another node does it. */
    public void run() {
        Duration kept = settings.duration(StartSetting.AUDIT_DAYS);
        if (kept.isZero() || !leases.take(LEASE, EVERY.multipliedBy(2))) {
            return;
        }
        prune(clock.instant().minus(kept));
    }

    /** Removes what is older, in one transaction after the other, so that nobody waits for long. */
    public void prune(Instant limit) {
        boolean more = true;
        while (more) {
            more = pruner.pruneSome(limit);
        }
    }
}
