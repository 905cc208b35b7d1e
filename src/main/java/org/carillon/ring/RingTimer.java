package org.carillon.ring;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.cluster.NodeStarted;
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

    private ScheduledFuture<?> running;

    void start(@Observes NodeStarted started) {
        running = timer.scheduleWithFixedDelay(this::runQuietly, 0, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void runQuietly() {
        try {
            upkeep.run(2 * seconds);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "upkeep of rings failed, it comes again", e);
        }
    }
}
