package org.carillon.people.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.carillon.people.identity.FairHashQueue.Waiting;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Where passwords are hashed: a few at a time, the next ones in two short queues, and none beyond. Who holds a thread
 * and who holds none take turns, so neither queue stops the other; within a queue it goes by {@link FairHashQueue}.
 *
 * <p>Source: docs/contract/protection.md 2, docs/adr/0024.
 */
@ApplicationScoped
class PasswordHashExecutor {
    /** How many threads may stand in the queue, where a request can do nothing but wait: servers have few at first. */
    private static final int MOST_WAITING_THREADS = 8;

    /**
     * How many may wait for a hash of somebody else, as all do who come with the same password at the same time.
     * Together they are fewer than the threads that the servers are configured to have at least.
     */
    private static final int MOST_JOINING_THREADS = 48;

    @Inject
    StartConfiguration settings;

    /** Hashes have threads of their own, as many as run at once: all of the server's may wait for one. */
    @Resource
    ManagedThreadFactory threads;

    /** What threads wait for. */
    private final FairHashQueue held = new FairHashQueue(MOST_WAITING_THREADS);

    /** What nothing but the client waits for. */
    private FairHashQueue free;

    private final Semaphore joining = new Semaphore(MOST_JOINING_THREADS);

    private boolean heldWasLast;
    private int running;

    @PostConstruct
    void start() {
        free = new FairHashQueue(settings.number(StartSetting.PASSWORD_HASHES_WAITING));
    }

    /**
     * Hashes when it is its turn, on a thread of its own.
     *
     * @return fails with PASSWORDS_BUSY
     */
    <T> CompletableFuture<T> submit(Lanes lanes, Supplier<T> hash) {
        CompletableFuture<T> result = new CompletableFuture<>();
        enqueue(
                free,
                new Waiting(
                        lanes.target(),
                        lanes.asker(),
                        () -> threads.newThread(() -> run(hash, result)).start(),
                        () -> result.completeExceptionally(new ApiException(ApiError.PASSWORDS_BUSY))));
        return result;
    }

    /**
     * Waits for its turn on this thread, and hashes on it: were it to wait for another thread, all could wait and none
     * would be left.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> T hashHere(Lanes lanes, Supplier<T> hash) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        enqueue(
                held,
                new Waiting(lanes.target(), lanes.asker(), () -> turn.complete(true), () -> turn.complete(false)));
        if (!turn.join()) {
            throw new ApiException(ApiError.PASSWORDS_BUSY);
        }
        try {
            return hash.get();
        } finally {
            finish();
        }
    }

    /**
     * Waits on this thread for what another one hashes.
     *
     * @throws ApiException PASSWORDS_BUSY, also where too many threads wait like this one
     */
    <T> T join(CompletableFuture<T> hashed) {
        boolean waits = !hashed.isDone();
        if (waits && !joining.tryAcquire()) {
            throw new ApiException(ApiError.PASSWORDS_BUSY);
        }
        try {
            return hashed.join();
        } catch (CompletionException e) {
            throw ApiException.behind(e).orElseThrow(() -> new IllegalStateException("a password was not hashed", e));
        } finally {
            if (waits) {
                joining.release();
            }
        }
    }

    /** How many threads wait for their turn. */
    synchronized int heldThreads() {
        return held.size();
    }

    private <T> void run(Supplier<T> hash, CompletableFuture<T> result) {
        T value;
        try {
            value = hash.get();
        } catch (RuntimeException | Error e) {
            finish();
            result.completeExceptionally(e);
            return;
        }
        finish();
        result.complete(value);
    }

    private void enqueue(FairHashQueue queue, Waiting newcomer) {
        Optional<Waiting> surplus;
        synchronized (this) {
            queue.add(newcomer);
            startNext();
            surplus = queue.surplus();
        }
        surplus.ifPresent(Waiting::refuse); // outside: whoever hears it goes on on this thread
    }

    private synchronized void finish() {
        running--;
        startNext();
    }

    private void startNext() {
        while (running < mostRunning() && !(held.isEmpty() && free.isEmpty())) {
            running++;
            heldWasLast = free.isEmpty() || (!heldWasLast && !held.isEmpty());
            (heldWasLast ? held : free).next().start();
        }
    }

    private int mostRunning() {
        int atOnce = settings.number(StartSetting.PASSWORD_HASHES_AT_ONCE);
        return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors();
    }

    /**
     * For what and for whom something is hashed: both share turns and places with others.
     *
     * @param target whose password is tried
     * @param asker who tries
     */
    record Lanes(String target, String asker) {}
}
