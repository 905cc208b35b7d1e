package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A {@link CoalescedTask} for each of many things, which wait for each other no more than those who ask.
 *
 * @param <K> what tells them apart
 */
public final class KeyedCoalescedTask<K> {
    private static final Logger LOG = Logger.getLogger(KeyedCoalescedTask.class.getName());

    private final ManagedExecutorService executor;
    private final Consumer<K> turn;

    /** How often somebody has asked since the work was idle. */
    private final Map<K, Integer> asked = new ConcurrentHashMap<>();

    /** Made on a thread of the application, as others that ask know nothing of it. */
    public KeyedCoalescedTask(ManagedExecutorService executor, Consumer<K> work) {
        this.executor = executor;
        this.turn = executor.getContextService().contextualConsumer(key -> take(key, work));
    }

    /** Does the work for that key soon and on another thread. */
    public void ask(K key) {
        if (asked.merge(key, 1, Integer::sum) == 1) {
            takeThread(key);
        }
    }

    private void take(K key, Consumer<K> work) {
        Integer served = asked.get(key);
        try {
            work.accept(key);
        } finally {
            if (!asked.remove(key, served)) {
                takeThread(key);
            }
        }
    }

    private void takeThread(K key) {
        try {
            executor.execute(() -> turn.accept(key));
        } catch (RejectedExecutionException e) {
            asked.remove(key);
            LOG.log(Level.FINE, "no thread now, who asks later gets one", e);
        }
    }
}
