package org.carillon.people.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Counts failed attempts, each different one for half an hour. Whoever made them waits longer and longer, and too many
 * are refused; whole networks only wait. Kept in memory: each node counts what it sees (docs/adr/0023).
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class FailedAttempts {
    /** More than anybody tries within half an hour. */
    private static final long MOST_ALLOWED = 1_000_000_000;

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(25);
    private static final Duration LONGEST_DELAY_OF_A_NETWORK = Duration.ofSeconds(4);
    private static final int MOST_SUBJECTS = 100_000;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    private final KeyedHash prints = new KeyedHash();
    private final Cache<Key, AttemptHistory> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterWrite(AttemptHistory.WINDOW)
            .build();

    /**
     * Begins an attempt: it is counted before it is looked at, so that many at the same instant are no more than
     * allowed.
     *
     * @param secret what they try: the same wrong one counts once
     * @return takes it back, for one that is right or could not be looked at
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    public Runnable begin(ProtectedSecret kind, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        synchronized (this) {
            refuseTooMany(kind, subjects);
            List<Subject> added = subjects.stream()
                    .filter(subject -> add(kind, subject, print))
                    .toList();
            return () -> added.forEach(subject -> history(kind, subject).remove(print));
        }
    }

    /**
     * Lets these try a secret.
     *
     * @param secret what they try: the same wrong one counts once
     * @param check whether it is right
     * @throws ApiException TOO_MANY_ATTEMPTS without a look at it
     */
    public boolean attempt(ProtectedSecret kind, Collection<Subject> subjects, String secret, BooleanSupplier check) {
        Runnable takeBack = begin(kind, subjects, secret);
        boolean wrong = false;
        try {
            wrong = !check.getAsBoolean();
            return !wrong;
        } finally {
            if (!wrong) {
                takeBack.run();
            }
        }
    }

    /**
     * Refuses subjects with too many failed attempts; a network never is refused.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    public void refuseTooMany(ProtectedSecret kind, Collection<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> !subject.isShared() && isOver(kind, subject))) {
            throw new ApiException(ApiError.TOO_MANY_ATTEMPTS);
        }
    }

    /** Notes a failed attempt; the same secret counts once. */
    public void note(ProtectedSecret kind, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        subjects.forEach(subject -> add(kind, subject, print));
    }

    /** Forgets the failed attempts of those who know it by now; the whole network stays counted. */
    public void forget(ProtectedSecret kind, Collection<Subject> subjects) {
        subjects.stream()
                .filter(subject -> !subject.isShared())
                .forEach(subject -> attempts.invalidate(new Key(kind, subject.name())));
    }

    /** Forgets one attempt of these, which has become right; the whole network stays counted. */
    public void forget(ProtectedSecret kind, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        subjects.stream().filter(subject -> !subject.isShared()).forEach(subject -> history(kind, subject)
                .remove(print));
    }

    /** Forgets the failed attempts of all, when everything that could be tried is gone. */
    public void forgetAll() {
        attempts.invalidateAll();
    }

    /** Whether one of these has too many failed attempts. */
    public boolean isOver(ProtectedSecret kind, Collection<Subject> subjects) {
        return subjects.stream().anyMatch(subject -> isOver(kind, subject));
    }

    /**
     * How long these wait before they are answered. For one alone it is doubled by each failed attempt, at most 25 s; a
     * network waits when it has too many, and a tenth more double that, at most 4 s.
     */
    public Duration delay(ProtectedSecret kind, Collection<Subject> subjects) {
        return subjects.stream()
                .map(subject -> delay(subject, count(kind, subject)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * How long an attempt with a secret has to wait; it is not counted against itself, as many may come with the same
     * at once.
     */
    public Duration delay(ProtectedSecret kind, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        return subjects.stream()
                .map(subject -> {
                    boolean counted = history(kind, subject).contains(print, clock.instant());
                    return delay(subject, count(kind, subject) - (counted ? 1 : 0));
                })
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration delay(Subject subject, int count) {
        if (!subject.isShared()) {
            return doubled(count, LONGEST_DELAY);
        }
        int over = count - allowed(subject);
        int tenth = Math.max(1, allowed(subject) / 10);
        return doubled(over <= 0 ? 0 : 1 + over / tenth, LONGEST_DELAY_OF_A_NETWORK);
    }

    private Duration doubled(int times, Duration longest) {
        if (times == 0) {
            return Duration.ZERO;
        }
        Duration delay =
                settings.duration(StartSetting.PROTECTION_DELAY_MILLIS).multipliedBy(1L << Math.min(times, 20));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    private boolean add(ProtectedSecret kind, Subject subject, String print) {
        Instant now = clock.instant();
        Key key = new Key(kind, subject.name());
        boolean[] added = new boolean[1];
        attempts.asMap().compute(key, (same, before) -> { // written anew, so that it is kept for another half an hour
            AttemptHistory history = before == null ? new AttemptHistory() : before;
            added[0] = !history.contains(print, now) && history.add(print, now, most(subject));
            return history;
        });
        return added[0];
    }

    private AttemptHistory history(ProtectedSecret kind, Subject subject) {
        AttemptHistory history = attempts.getIfPresent(new Key(kind, subject.name()));
        return history == null ? new AttemptHistory() : history;
    }

    private boolean isOver(ProtectedSecret kind, Subject subject) {
        return count(kind, subject) > allowed(subject);
    }

    private int count(ProtectedSecret kind, Subject subject) {
        return history(kind, subject).count(clock.instant());
    }

    private int allowed(Subject subject) {
        long allowed = settings.number(StartSetting.PROTECTION_ATTEMPTS);
        long factor = subject.isShared() ? settings.number(StartSetting.PROTECTION_NETWORK_FACTOR) : 1;
        return (int) Math.min(MOST_ALLOWED, allowed * factor);
    }

    /** Networks are counted beyond what they are allowed, as their delay grows then. */
    private int most(Subject subject) {
        return subject.isShared() ? allowed(subject) * 2 + 1 : allowed(subject) + 1;
    }

    private record Key(ProtectedSecret kind, String subject) {}
}
