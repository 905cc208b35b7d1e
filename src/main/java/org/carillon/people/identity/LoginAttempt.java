package org.carillon.people.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Credentials that came with a request: what is known of them, and how to find out the rest, which takes its time. */
public final class LoginAttempt {
    private final Duration delay;
    private final Function<Boolean, CompletableFuture<Optional<Caller>>> check;
    private CompletableFuture<Optional<Caller>> result;

    private LoginAttempt(Duration delay, Function<Boolean, CompletableFuture<Optional<Caller>>> check) {
        this.delay = delay;
        this.check = check;
    }

    /** One that was decided at once. */
    static LoginAttempt decided(Duration delay, Optional<Caller> caller) {
        LoginAttempt attempt = new LoginAttempt(delay, null);
        attempt.result = CompletableFuture.completedFuture(caller);
        return attempt;
    }

    /** One for which a password has to be hashed. */
    static LoginAttempt open(Duration delay, Function<Boolean, CompletableFuture<Optional<Caller>>> check) {
        return new LoginAttempt(delay, check);
    }

    /** How long the client is to wait for wrong passwords that came before; zero for most. */
    public Duration delay() {
        return delay;
    }

    /** Whether it is decided, one way or the other; else {@link #decide()} finds out. */
    public synchronized boolean isDecided() {
        return result != null && result.isDone();
    }

    /**
     * Begins to find out, once; empty in the end for wrong credentials, and a failure when they could not be checked.
     */
    public CompletableFuture<Optional<Caller>> decide() {
        return decide(false);
    }

    /** Decides the attempt once; {@code here}: the hash is made on this thread, if nobody has begun. */
    synchronized CompletableFuture<Optional<Caller>> decide(boolean here) {
        if (result == null) {
            result = check.apply(here);
        }
        return result;
    }
}
