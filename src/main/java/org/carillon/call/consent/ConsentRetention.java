package org.carillon.call.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterLeases;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Removes consents whose time is up, on one node of the cluster. */
@ApplicationScoped
public class ConsentRetention {
    private static final Logger LOG = Logger.getLogger(ConsentRetention.class.getName());
    private static final String LEASE = "consent-retention";
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject
    ClusterLeases leases;

    @Inject
    ConsentRecords consents;

    @Inject
    StartConfiguration settings;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "old consents could not be removed, it is tried again", this::run);

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** One round, unless another node does it. */
    public void run() {
        Duration kept = settings.duration(StartSetting.CONSENT_DAYS);
        if (!kept.isZero() && leases.take(LEASE, EVERY.multipliedBy(2))) {
            consents.prune(clock.instant().minus(kept));
        }
    }
}
