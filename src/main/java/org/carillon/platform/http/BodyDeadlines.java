package org.carillon.platform.http;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/** Ends bodies that take too long. One look each second at all that wait costs less than a timer for each. */
@ApplicationScoped
public class BodyDeadlines {
    private static final Logger LOG = Logger.getLogger(BodyDeadlines.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final Set<BodyReading> waiting = ConcurrentHashMap.newKeySet();
    private final RepeatedTask task =
            new RepeatedTask(LOG, "slow bodies could not be ended, it is tried again", this::endOverdue);

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** From now on this one is looked at. */
    void add(BodyReading reading) {
        waiting.add(reading);
    }

    void remove(BodyReading reading) {
        waiting.remove(reading);
    }

    private void endOverdue() {
        waiting.forEach(BodyReading::endIfOverdue);
    }
}
