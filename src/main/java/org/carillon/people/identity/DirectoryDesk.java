package org.carillon.people.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.carillon.people.identity.FairHashQueue.Waiting;
import org.carillon.people.identity.PasswordHashExecutor.Lanes;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Where the directory is asked about passwords: a few at a time, on threads of their own, so that a slow one holds none
 * of the server's; the next ones wait, by the rules of hashes, and none beyond. Source: docs/adr/0055.
 */
@ApplicationScoped
class DirectoryDesk {
    @Inject
    DirectoryPasswords directory;

    @Inject
    StartConfiguration settings;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private FairHashQueue queue;
    private int running;

    @PostConstruct
    void start() {
        queue = new FairHashQueue(settings.number(StartSetting.PASSWORD_HASHES_WAITING));
    }

    /**
     * Asks when it is its turn.
     *
     * @param question is given the time that is left of what one password may take
     * @return fails with PASSWORDS_BUSY, PROVIDER_UNAVAILABLE when the time is over before its turn
     */
    <T> CompletableFuture<T> submit(Lanes lanes, Function<Deadline, T> question) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Deadline deadline = Deadline.in(directory.timeout());
        endInTime(result);
        Waiting newcomer = new Waiting(
                lanes.target(),
                lanes.asker(),
                () -> threads.newThread(() -> run(question, deadline, result)).start(),
                () -> result.completeExceptionally(new ApiException(ApiError.PASSWORDS_BUSY)));
        Optional<Waiting> surplus;
        synchronized (this) {
            queue.add(newcomer);
            startNext();
            surplus = queue.surplus();
        }
        surplus.ifPresent(Waiting::refuse); // outside: whoever hears it goes on on this thread
        return result;
    }

    /** Whatever the directory does to the thread that asks, nobody waits for longer. */
    private void endInTime(CompletableFuture<?> result) {
        Future<?> end = timer.schedule(
                () -> result.completeExceptionally(new ApiException(ApiError.PROVIDER_UNAVAILABLE)),
                directory.timeout().toMillis(),
                TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = result.whenComplete((answer, failure) -> end.cancel(false));
    }

    private <T> void run(Function<Deadline, T> question, Deadline deadline, CompletableFuture<T> result) {
        T answer;
        try {
            if (deadline.left().isZero()) {
                throw new ApiException(ApiError.PROVIDER_UNAVAILABLE);
            }
            answer = question.apply(deadline);
        } catch (RuntimeException | Error e) {
            finish();
            result.completeExceptionally(e);
            return;
        }
        finish();
        result.complete(answer);
    }

    private synchronized void finish() {
        running--;
        startNext();
    }

    private void startNext() {
        while (running < directory.atOnce() && !queue.isEmpty()) {
            running++;
            queue.next().start();
        }
    }
}
