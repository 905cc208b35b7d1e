package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What this node does again and again. A round that fails is logged, and the next one comes all the same. */
public final class Rounds {
    private final Logger log;
    private final String failure;
    private final Runnable round;
    private ScheduledFuture<?> running;

    /** The failure is what the log says of a round that failed. */
    public Rounds(Logger log, String failure, Runnable round) {
        this.log = log;
        this.failure = failure;
        this.round = round;
    }

    /** Begins; {@code pause} lies between the end of a round and the next one. */
    public synchronized void start(ManagedScheduledExecutorService timer, Duration first, Duration pause) {
        running = timer.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends them, if they ever began; a round that runs goes on to its end. */
    public synchronized void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** One round now, on the caller's thread. */
    public void run() {
        try {
            round.run();
        } catch (RuntimeException e) {
            log.log(Level.WARNING, failure, e);
        }
    }
}
