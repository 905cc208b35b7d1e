package org.carillon.call.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Calls the {@link Sweeper} again and again. After a start, and whenever this node slept or was cut off from the
 * database, it waits first, so that clients can come back whose sessions look dead for that reason alone.
 */
@ApplicationScoped
public class SweepTimer {
    private static final Logger LOG = Logger.getLogger(SweepTimer.class.getName());

    /** Longer than a pull, so that each client has asked once. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    @Inject
    Sweeper sweeper;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    final RepeatedTask task = new RepeatedTask(LOG, "conversations could not be swept, it is tried again", this::run);

    private Duration every = Duration.ZERO;
    private Instant lastContact;
    private Instant graceUntil = Instant.MIN;

    void begin(@Observes NodeStarted started) {
        start(GRACE, settings.duration(StartSetting.SWEEP_SECONDS));
    }

    /** Begins to make rounds, in place of those made so far; none when the time between them is 0. */
    public synchronized void start(Duration first, Duration newEvery) {
        task.stop();
        every = newEvery;
        lastContact = clock.instant().plus(first);
        graceUntil = Instant.MIN;
        if (every.compareTo(Duration.ZERO) > 0) {
            task.start(timer, first, every);
        }
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** One round, if another node does not make it and no grace is due. */
    private synchronized void run() {
        boolean elected = sweeper.elect(every);
        Instant now = clock.instant();
        if (lastContact.isBefore(now.minus(every).minus(GRACE))) {
            graceUntil = now.plus(GRACE);
        }
        lastContact = now;
        if (elected && !now.isBefore(graceUntil)) {
            sweeper.sweep(every);
        }
    }
}
