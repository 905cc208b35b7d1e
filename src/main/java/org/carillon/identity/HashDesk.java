package org.carillon.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.carillon.ocs.ApiException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where passwords are hashed: a few at a time, the next ones in a short queue, and none beyond. Those who wait take turns,
 * one each, and nobody takes more than half of the places (docs/adr/0026).
 *
 * <p>Source: docs/contract/protection.md 2.
 */
@ApplicationScoped
class HashDesk {
    /** How many threads may stand in the queue, where a request can do nothing but wait: servers have few at first. */
    private static final int MOST_WAITING_THREADS = 8;

    /** 0: as many as there are processors. */
    @Inject
    @ConfigProperty(name = "carillon.password.hashes-at-once", defaultValue = "0")
    int atOnce;

    @Inject
    @ConfigProperty(name = "carillon.password.hashes-waiting", defaultValue = "100")
    int waiting;

    @Resource
    ManagedExecutorService executor;

    private final Places threads = new Places();
    private final Places places = new Places();

    /** What threads wait for, by whom. */
    private final Map<String, Queue<Runnable>> held = new LinkedHashMap<>();

    /** What nothing but the client waits for, by whom. */
    private final Map<String, Queue<Runnable>> free = new LinkedHashMap<>();

    private int running;

    /**
     * Hashes when it is its turn, on another thread.
     *
     * @param who for whom, so that nobody takes all places
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> CompletableFuture<T> submit(String who, Supplier<T> hash) {
        CompletableFuture<T> result = new CompletableFuture<>();
        places.take(who, mostRunning() + waiting);
        enqueue(
                free,
                who,
                () -> executor.execute(() -> {
                    T value;
                    try {
                        value = hash.get();
                    } catch (RuntimeException | Error e) {
                        finish(who);
                        result.completeExceptionally(e);
                        return;
                    }
                    finish(who);
                    result.complete(value);
                }));
        return result;
    }

    /**
     * Waits for its turn on this thread, and hashes on it: were it to wait for another thread, all could wait and none would
     * be left. Those who wait without a thread let it pass.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> T hashHere(String who, Supplier<T> hash) {
        threads.take(who, MOST_WAITING_THREADS);
        try {
            places.take(who, mostRunning() + waiting);
            CompletableFuture<Boolean> turn = new CompletableFuture<>();
            enqueue(held, who, () -> turn.complete(true));
            turn.join();
            try {
                return hash.get();
            } finally {
                finish(who);
            }
        } finally {
            threads.leave(who);
        }
    }

    /** How many threads wait for their turn. */
    synchronized int heldBy(String who) {
        return held.getOrDefault(who, new ArrayDeque<>()).size();
    }

    private synchronized void enqueue(Map<String, Queue<Runnable>> queue, String who, Runnable start) {
        queue.computeIfAbsent(who, first -> new ArrayDeque<>()).add(start);
        startNext();
    }

    private synchronized void finish(String who) {
        places.leave(who);
        running--;
        startNext();
    }

    private void startNext() {
        while (running < mostRunning() && !(held.isEmpty() && free.isEmpty())) {
            running++;
            next(held.isEmpty() ? free : held).run();
        }
    }

    /** The first of whoever had no turn for the longest time. */
    private static Runnable next(Map<String, Queue<Runnable>> queue) {
        Iterator<Map.Entry<String, Queue<Runnable>>> all = queue.entrySet().iterator();
        Map.Entry<String, Queue<Runnable>> first = all.next();
        String who = first.getKey();
        Queue<Runnable> own = first.getValue();
        all.remove();
        Runnable next = own.remove();
        if (!own.isEmpty()) {
            queue.put(who, own); // behind the others
        }
        return next;
    }

    private int mostRunning() {
        return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors();
    }
}
