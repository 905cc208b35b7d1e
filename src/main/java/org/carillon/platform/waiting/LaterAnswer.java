package org.carillon.platform.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * What one client that waits is answered: with news, at the end of its time, or with a refusal, whichever comes first.
 *
 * @param <A> an answer
 */
public final class LaterAnswer<A> {
    private final CompletableFuture<A> answer = new CompletableFuture<>();

    /** Completed like the answer, when all listeners so far have been told; guarded by this. */
    private CompletableFuture<A> told = answer;

    /** Answers; false: it was answered already. */
    public boolean give(A given) {
        return answer.complete(given);
    }

    /** Refuses, unless it was answered already. */
    public void refuse(Throwable refusal) {
        answer.completeExceptionally(refusal);
    }

    /** Refuses because this node stops: the client comes again, to another one. */
    public void refuseAsNodeStops() {
        refuse(new ApiException(ApiError.UNAVAILABLE));
    }

    /** Whether it was answered or refused. */
    public boolean isOver() {
        return answer.isDone();
    }

    /** Tells the listener when it is over, or now if it is over; the refusal is null for an answer. */
    public synchronized void whenOver(BiConsumer<A, Throwable> listener) {
        told = told.whenComplete(listener);
    }

    /** What happens when so many seconds are over before it is. */
    public void after(long seconds, ScheduledExecutorService timer, Runnable end) {
        ScheduledFuture<?> timeout = timer.schedule(end, seconds, TimeUnit.SECONDS);
        whenOver((given, refusal) -> timeout.cancel(false));
    }

    /** For the resource that hands it on: completed after all listeners so far were told. */
    public synchronized CompletionStage<A> stage() {
        return told;
    }
}
