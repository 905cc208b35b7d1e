package org.carillon.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts wrong guesses, each for half an hour. Who has guessed wrong waits longer and longer, and too many are refused.
 * Kept in memory: each node counts what it sees (docs/adr/0022).
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class FailedAttempts {
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(25);
    private static final int MOST_SUBJECTS = 100_000;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "carillon.protection.attempts", defaultValue = "10")
    int allowed;

    @Inject
    @ConfigProperty(name = "carillon.protection.network-factor", defaultValue = "10")
    int networkFactor;

    @Inject
    @ConfigProperty(name = "carillon.protection.delay-millis", defaultValue = "100")
    long firstDelayMillis;

    private final Cache<Key, List<Instant>> attempts = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterWrite(WINDOW)
            .build();

    /** Notes a wrong guess of all these. */
    public void note(Protection guessed, Collection<Subject> subjects) {
        Instant now = clock.instant();
        for (Subject subject : subjects) {
            int most = allowed(subject) + 1;
            attempts.asMap().compute(new Key(guessed, subject.name()), (key, before) -> {
                List<Instant> all = new ArrayList<>(recent(before, now));
                all.add(now);
                return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
            });
        }
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

    /** Whether one of these has guessed wrong too often to try again now. */
    public boolean isOver(Protection guessed, Collection<Subject> subjects) {
        return subjects.stream().anyMatch(subject -> count(guessed, subject) > allowed(subject));
    }

    /** How long these wait before they may try again: doubled by each wrong guess, zero without any, at most 25 s. */
    public Duration delay(Protection guessed, Collection<Subject> subjects) {
        int most = subjects.stream()
                .filter(subject -> !subject.isShared())
                .mapToInt(subject -> count(guessed, subject))
                .max()
                .orElse(0);
        if (most == 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMillis(firstDelayMillis).multipliedBy(1L << Math.min(most, 20));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    private int count(Protection guessed, Subject subject) {
        return recent(attempts.getIfPresent(new Key(guessed, subject.name())), clock.instant())
                .size();
    }

    private int allowed(Subject subject) {
        return subject.isShared() ? allowed * networkFactor : allowed;
    }

    private static List<Instant> recent(List<Instant> all, Instant now) {
        return all == null
                ? List.of()
                : all.stream().filter(at -> at.isAfter(now.minus(WINDOW))).toList();
    }

    private record Key(Protection guessed, String subject) {}
}
