package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that one thread of this node does at a time, whenever somebody asks. Who asks while it is done gets another turn
 * afterwards, and nobody waits.
 */
public final class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    private final ManagedExecutorService executor;
    private final Runnable turn;
    private final AtomicInteger asked = new AtomicInteger();

    /** Made on a thread of the application, as others that ask know nothing of it. */
    public Turns(ManagedExecutorService executor, Runnable work) {
        this.executor = executor;
        this.turn = executor.getContextService().contextualRunnable(() -> take(work));
    }

    /** Soon and on another thread: one turn. */
    public void ask() {
        if (asked.getAndIncrement() == 0) {
            takeThread();
        }
    }

    private void take(Runnable work) {
        int served = asked.get();
        try {
            work.run();
        } finally {
            if (!asked.compareAndSet(served, 0)) {
                takeThread();
            }
        }
    }

    private void takeThread() {
        try {
            executor.execute(turn);
        } catch (RejectedExecutionException e) {
            asked.set(0);
            LOG.log(Level.FINE, "no thread now, who asks later gets one", e);
        }
    }
}
