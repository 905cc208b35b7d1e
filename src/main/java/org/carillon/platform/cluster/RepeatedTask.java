package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What this node does again and again: the one way to do so. It begins with {@link NodeStarted} and has to end with
 * {@link NodeStopping}, as the server takes its threads away soon after.
 */
public final class RepeatedTask {
    private final Logger log;
    private final String failure;
    private final Runnable round;
    private ScheduledFuture<?> running;
    private volatile boolean failing;

    /**
     * The failure is what the log says of a round that failed, in full only of the first of several in a row, and only
     * if it is not that the database is away.
     */
    public RepeatedTask(Logger log, String failure, Runnable round) {
        this.log = log;
        this.failure = failure;
        this.round = round;
    }

    /** Begins, in place of what ran so far; {@code pause} lies between the end of a round and the next one. */
    public synchronized void start(ManagedScheduledExecutorService timer, Duration first, Duration pause) {
        stop();
        running = timer.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it, if it ever began; a round that runs goes on to its end. */
    public synchronized void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** One round now, on the caller's thread. One that fails is logged, and the next one comes all the same. */
    public void run() {
        try {
            round.run();
            failing = false;
        } catch (RuntimeException e) {
            boolean gone = DatabaseFailure.isBehind(e);
            if (gone && !failing) {
                log.warning(failure + ": the database cannot be reached");
            }
            log.log(gone || failing ? Level.FINE : Level.WARNING, failure, e);
            failing = true;
        }
    }
}
