package org.carillon.people.oidc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.carillon.people.identity.Deadline;

/**
 * Something that a provider tells, kept for a while. One asks at a time; few wait for the answer, and others are told
 * to come back, so that a slow provider holds few threads.
 */
final class RemoteValue<T> {
    private static final int MOST_WAITING = 10;

    /** How often one asks again for what the provider does not seem to have. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Duration lifetime;
    private final ReentrantLock asking = new ReentrantLock();
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private volatile Kept<T> kept;

    RemoteValue(String name, Duration lifetime) {
        this.name = name;
        this.lifetime = lifetime;
    }

    /**
     * What is kept, else what the provider says now.
     *
     * @param wanted whether the kept value has what is looked for; if not, the provider is asked again, but not too
     *     often
     */
    T get(Predicate<T> wanted, Question<T> question, Deadline deadline) throws ProviderProblem {
        Kept<T> now = kept;
        if (isEnough(now, wanted)) {
            return now.value();
        }
        if (!places.tryAcquire()) {
            throw ProviderProblem.unavailable("too many wait for " + name);
        }
        try {
            if (!asking.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                throw ProviderProblem.unavailable(name + " does not come in time");
            }
            try {
                if (!isEnough(kept, wanted)) {
                    kept = new Kept<>(question.ask(deadline), System.nanoTime());
                }
                return kept.value();
            } finally {
                asking.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderProblem.unavailable("interrupted while waiting for " + name);
        } finally {
            places.release();
        }
    }

    private boolean isEnough(Kept<T> now, Predicate<T> wanted) {
        return now != null && now.isYoungerThan(lifetime) && (wanted.test(now.value()) || now.isYoungerThan(PAUSE));
    }

    /** How the provider is asked. */
    interface Question<T> {
        T ask(Deadline deadline) throws ProviderProblem;
    }

    private record Kept<T>(T value, long sinceNanos) {
        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - sinceNanos < age.toNanos();
        }
    }
}
