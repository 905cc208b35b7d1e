package org.carillon.call.ring;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends rings whose time is up, and says "go" again for those that wait too long: the broker was down, or a node died
 * between commit and announcement.
 */
@ApplicationScoped
class RingTimer {
    private static final Logger LOG = Logger.getLogger(RingTimer.class.getName());

    @Inject
    RingUpkeep upkeep;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    @ConfigProperty(name = "carillon.rings.upkeep-seconds", defaultValue = "5")
    int seconds;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "upkeep of rings failed, it comes again", () -> upkeep.run(2 * seconds));

    void start(@Observes NodeStarted started) {
        task.start(timer, Duration.ZERO, Duration.ofSeconds(seconds));
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }
}
