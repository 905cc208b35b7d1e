package org.carillon.platform.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * What one node of the cluster does for all, again and again while it is up. Beans extend it; the lease is the name of
 * a row that a migration has made.
 */
public abstract class ClusterTask {
    @Inject
    ClusterLeases leases;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final String lease;
    private final Duration every;
    private final RepeatedTask task;

    /** The failure is what the log says of a round that failed, as of {@link RepeatedTask}. */
    protected ClusterTask(Logger log, String failure, String lease, Duration every) {
        this.lease = lease;
        this.every = every;
        task = new RepeatedTask(log, failure, this::run);
    }

    /** One round, on the node that has the lease. */
    protected abstract void runHere();

    /** How long it pauses between two rounds; those whose pause is a setting say so. */
    protected Duration pause() {
        return every;
    }

    /** One round, unless another node does it. */
    public void run() {
        if (leases.take(lease, pause().multipliedBy(2))) {
            runHere();
        }
    }

    /** Begins. */
    protected void start(@Observes NodeStarted started) {
        task.start(timer, pause(), pause());
    }

    /** Ends. */
    protected void stop(@Observes NodeStopping stopping) {
        task.stop();
    }
}
