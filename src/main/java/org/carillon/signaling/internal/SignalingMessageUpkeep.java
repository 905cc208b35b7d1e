package org.carillon.signaling.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.ClusterLeases;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/** Forgets messages that nobody fetched; one node does it for all. */
@ApplicationScoped
public class SignalingMessageUpkeep {
    private static final Logger LOG = Logger.getLogger(SignalingMessageUpkeep.class.getName());
    private static final String LEASE = "signaling-messages";
    private static final Duration EVERY = Duration.ofSeconds(30);

    @Inject
    ClusterLeases leases;

    @Inject
    SignalingMessageService messages;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "old signaling messages could not be removed, it is tried again", this::run);

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** One round, unless another node does it. */
    public void run() {
        if (leases.take(LEASE, EVERY.multipliedBy(2))) {
            messages.prune();
        }
    }
}
