package org.carillon.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.carillon.ocs.ApiException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where passwords are hashed: a few at a time, the next ones in a short queue that holds no thread, and none beyond. Nobody
 * takes more than half of the places (docs/adr/0026).
 *
 * <p>Source: docs/contract/protection.md 2.
 */
@ApplicationScoped
class HashDesk {
    /** How many threads may stand in the queue, where a request can do nothing but wait. */
    private static final int MOST_WAITING_THREADS = 24;

    /** 0: half of the processors, so that the other half is there for everybody else. */
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

    /** What threads wait for. */
    private final Queue<Runnable> held = new ArrayDeque<>();

    /** What nothing but the client waits for. */
    private final Queue<Runnable> free = new ArrayDeque<>();

    private int running;

    /**
     * Hashes when it is its turn.
     *
     * @param who for whom, so that nobody takes all places
     * @param first whether a thread waits for it: those who wait without one let it pass
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> CompletableFuture<T> submit(String who, boolean first, Supplier<T> hash) {
        CompletableFuture<T> result = new CompletableFuture<>();
        places.take(who, mostRunning() + waiting);
        enqueue(first, () -> {
            try {
                T value = hash.get();
                finish(who);
                result.complete(value);
            } catch (RuntimeException | Error e) {
                finish(who);
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /**
     * Waits for something from here on this thread.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> T await(String who, Supplier<CompletableFuture<T>> submission) {
        threads.take(who, MOST_WAITING_THREADS);
        try {
            return submission.get().join();
        } finally {
            threads.leave(who);
        }
    }

    private synchronized void enqueue(boolean first, Runnable task) {
        (first ? held : free).add(task);
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
            executor.execute((held.isEmpty() ? free : held).remove());
        }
    }

    private int mostRunning() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
