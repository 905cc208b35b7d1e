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
 * Counts wrong guesses, each different one for half an hour. Who has guessed wrong waits longer and longer, and too many
 * are refused; whole networks only wait. Kept in memory: each node counts what it sees (docs/adr/0023).
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class FailedAttempts {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(25);
    private static final Duration LONGEST_DELAY_OF_A_NETWORK = Duration.ofSeconds(4);
    private static final int MOST_SUBJECTS = 100_000;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    private final KeyedHash prints = new KeyedHash();
    private final Cache<Key, Tally> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterWrite(Tally.WINDOW)
            .build();

    /**
     * Begins a guess: it is counted before it is looked at, so that many at the same instant are no more than allowed.
     *
     * @param secret what they guess: the same wrong one counts once
     * @return takes it back, for one that is right or could not be looked at
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    public Runnable begin(Protection guessed, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        synchronized (this) {
            refuseTooMany(guessed, subjects);
            List<Subject> added = subjects.stream()
                    .filter(subject -> add(guessed, subject, print))
                    .toList();
            return () -> added.forEach(subject -> tally(guessed, subject).remove(print));
        }
    }

    /**
     * Lets these guess a secret.
     *
     * @param secret what they guess: the same wrong one counts once
     * @param check whether it is right
     * @throws ApiException TOO_MANY_ATTEMPTS without a look at it
     */
    public boolean guess(Protection guessed, Collection<Subject> subjects, String secret, BooleanSupplier check) {
        Runnable takeBack = begin(guessed, subjects, secret);
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
     * Refuses who has guessed wrong too often; a network never is.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS
     */
    public void refuseTooMany(Protection guessed, Collection<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> !subject.isShared() && isOver(guessed, subject))) {
            throw new ApiException(ApiError.TOO_MANY_ATTEMPTS);
        }
    }

    /** Notes a guess that was wrong; the same one counts once. */
    public void note(Protection guessed, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        subjects.forEach(subject -> add(guessed, subject, print));
    }

    /** Forgets the wrong guesses of those who know it by now; the whole network stays counted. */
    public void forget(Protection guessed, Collection<Subject> subjects) {
        subjects.stream()
                .filter(subject -> !subject.isShared())
                .forEach(subject -> attempts.invalidate(new Key(guessed, subject.name())));
    }

    /** Forgets the wrong guesses of all, when everything that could be guessed is gone. */
    public void forgetAll() {
        attempts.invalidateAll();
    }

    /** Whether one of these has guessed wrong too often. */
    public boolean isOver(Protection guessed, Collection<Subject> subjects) {
        return subjects.stream().anyMatch(subject -> isOver(guessed, subject));
    }

    /**
     * How long these wait before they are answered. For one alone it is doubled by each wrong guess, at most 25 s; a network
     * waits when it has too many, and a tenth more double that, at most 4 s.
     */
    public Duration delay(Protection guessed, Collection<Subject> subjects) {
        return subjects.stream()
                .map(subject -> delay(subject, count(guessed, subject)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The same before a guess at a secret, which is not counted against itself: many may come with it at once. */
    public Duration delay(Protection guessed, Collection<Subject> subjects, String secret) {
        String print = prints.of(secret);
        return subjects.stream()
                .map(subject -> {
                    boolean counted = tally(guessed, subject).contains(print, clock.instant());
                    return delay(subject, count(guessed, subject) - (counted ? 1 : 0));
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

    private boolean add(Protection guessed, Subject subject, String print) {
        Instant now = clock.instant();
        Key key = new Key(guessed, subject.name());
        boolean[] added = new boolean[1];
        attempts.asMap().compute(key, (same, before) -> { // written anew, so that it is kept for another half an hour
            Tally tally = before == null ? new Tally() : before;
            added[0] = !tally.contains(print, now) && tally.add(print, now, most(subject));
            return tally;
        });
        return added[0];
    }

    private Tally tally(Protection guessed, Subject subject) {
        Tally tally = attempts.getIfPresent(new Key(guessed, subject.name()));
        return tally == null ? new Tally() : tally;
    }

    private boolean isOver(Protection guessed, Subject subject) {
        return count(guessed, subject) > allowed(subject);
    }

    private int count(Protection guessed, Subject subject) {
        return tally(guessed, subject).count(clock.instant());
    }

    private int allowed(Subject subject) {
        int allowed = settings.number(StartSetting.PROTECTION_ATTEMPTS);
        return subject.isShared() ? allowed * settings.number(StartSetting.PROTECTION_NETWORK_FACTOR) : allowed;
    }

    /** Networks are counted beyond what they are allowed, as their delay grows then. */
    private int most(Subject subject) {
        return subject.isShared() ? allowed(subject) * 2 + 1 : allowed(subject) + 1;
    }

    private record Key(Protection guessed, String subject) {}
}
