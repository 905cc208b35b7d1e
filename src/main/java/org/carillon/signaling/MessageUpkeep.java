package org.carillon.signaling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.cluster.NodeStarted;
import org.carillon.cluster.NodeStopping;

/** Forgets messages that nobody fetched; one node does it for all. */
@ApplicationScoped
public class MessageUpkeep {
    private static final Logger LOG = Logger.getLogger(MessageUpkeep.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(30);

    @Inject
    MessageService messages;

    @Resource
    ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> running;

    void start(@Observes NodeStarted started) {
        running =
                timer.scheduleWithFixedDelay(this::runQuietly, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes NodeStopping stopping) {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** One round, unless another node makes the rounds. */
    public void run() {
        messages.prune(EVERY.multipliedBy(2));
    }

    private void runQuietly() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "old signaling messages could not be removed, it is tried again", e);
        }
    }
}
