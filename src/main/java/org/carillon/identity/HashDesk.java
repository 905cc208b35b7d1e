package org.carillon.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.carillon.ocs.ApiError;
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

    private final Semaphore threads = new Semaphore(MOST_WAITING_THREADS);
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final Map<String, Integer> placesOf = new HashMap<>();
    private int running;
    private int places;

    /**
     * Hashes when it is its turn.
     *
     * @param who for whom, so that nobody takes all places
     * @param first whether a thread waits for it: those who wait without one let it pass
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> CompletableFuture<T> submit(String who, boolean first, Supplier<T> hash) {
        CompletableFuture<T> result = new CompletableFuture<>();
        takePlace(who, first, () -> {
            try {
                T value = hash.get();
                leavePlace(who);
                result.complete(value);
            } catch (RuntimeException | Error e) {
                leavePlace(who);
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
    <T> T await(Supplier<CompletableFuture<T>> submission) {
        if (!threads.tryAcquire()) {
            throw new ApiException(ApiError.PASSWORDS_BUSY);
        }
        try {
            return submission.get().join();
        } finally {
            threads.release();
        }
    }

    private synchronized void takePlace(String who, boolean first, Runnable task) {
        int most = mostRunning() + waiting;
        int own = placesOf.getOrDefault(who, 0);
        if (places >= most || own >= Math.max(1, most / 2)) {
            throw new ApiException(ApiError.PASSWORDS_BUSY);
        }
        places++;
        placesOf.put(who, own + 1);
        if (first) {
            queue.addFirst(task);
        } else {
            queue.addLast(task);
        }
        startNext();
    }

    private synchronized void leavePlace(String who) {
        places--;
        placesOf.merge(who, -1, (all, one) -> all + one == 0 ? null : all + one);
        running--;
        startNext();
    }

    private void startNext() {
        while (running < mostRunning() && !queue.isEmpty()) {
            running++;
            executor.execute(queue.remove());
        }
    }

    private int mostRunning() {
        return atOnce > 0 ? atOnce : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
