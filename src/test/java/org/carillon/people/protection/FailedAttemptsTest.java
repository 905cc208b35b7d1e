package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.junit.jupiter.api.Test;

/** How failed attempts are counted (docs/contract/protection.md 1). */
@SuppressWarnings("UnnecessaryAssignment") // the fields of the bean that the container would inject
class FailedAttemptsTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Subject EVERYBODY = Subject.everybody("192.0.2.1");
    private static final List<Subject> MIRA = List.of(Subject.account("mira"), EVERYBODY);
    private static final List<Subject> NOOR = List.of(Subject.account("noor"), EVERYBODY);

    private final FailedAttempts attempts = new FailedAttempts();
    private int guesses;

    FailedAttemptsTest() {
        attempts.settings = StartConfiguration.of(Map.of());
        at(Duration.ZERO);
    }

    @Test
    void whoHasNotGuessedWrongDoesNotWait() {
        assertThat(attempts.delay(ProtectedSecret.LOGIN, MIRA)).isZero();
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isFalse();
    }

    @Test
    void eachWrongGuessDoublesTheDelayUpTo25Seconds() {
        assertThat(delayAfter(1)).hasMillis(200);
        assertThat(delayAfter(1)).hasMillis(400);
        assertThat(delayAfter(5)).hasMillis(12_800);
        assertThat(delayAfter(1)).hasSeconds(25);
        assertThat(delayAfter(2)).hasSeconds(25);
    }

    @Test
    void tenWrongGuessesAreAllowed() {
        guess(MIRA, 10);
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isFalse();

        guess(MIRA, 1);
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isTrue();
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, NOOR)).isFalse();
        assertThat(attempts.isOver(ProtectedSecret.ROOM_TOKEN, MIRA)).isFalse();
    }

    @Test
    void aWrongGuessCountsForHalfAnHour() {
        guess(MIRA, 11);

        at(Duration.ofMinutes(29));
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isTrue();

        at(Duration.ofMinutes(30));
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isFalse();
        assertThat(attempts.delay(ProtectedSecret.LOGIN, MIRA)).isZero();
    }

    @Test
    void aNetworkWaitsLongerAndLongerWhenItHasTooManyButIsNeverRefused() {
        for (int i = 0; i < 100; i++) {
            attempts.note(ProtectedSecret.LOGIN, List.of(Subject.account("u" + i), EVERYBODY), "other " + i);
        }
        assertThat(attempts.delay(ProtectedSecret.LOGIN, NOOR)).isZero();

        guess(MIRA, 1);
        assertThat(attempts.delay(ProtectedSecret.LOGIN, NOOR)).hasMillis(200);
        guess(MIRA, 10);
        assertThat(attempts.delay(ProtectedSecret.LOGIN, NOOR)).hasMillis(400);
        guess(MIRA, 200);
        assertThat(attempts.delay(ProtectedSecret.LOGIN, NOOR)).hasSeconds(4);
        assertThat(attempts.attempt(ProtectedSecret.LOGIN, NOOR, "right", () -> true))
                .isTrue();
    }

    @Test
    void theSameWrongSecretCountsOnce() {
        for (int i = 0; i < 50; i++) {
            assertThat(attempts.attempt(ProtectedSecret.LOGIN, MIRA, "stale", () -> false))
                    .isFalse();
        }

        assertThat(attempts.delay(ProtectedSecret.LOGIN, MIRA)).hasMillis(200);
    }

    @Test
    void manyAtTheSameInstantAreNoMoreThanAllowed() {
        AtomicInteger looks = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(i ->
                        CompletableFuture.runAsync(() -> attempts.attempt(ProtectedSecret.LOGIN, MIRA, "w" + i, () -> {
                            looks.incrementAndGet();
                            return false;
                        })))
                .toList();

        assertThat(all.stream().filter(FailedAttemptsTest::isRefused)).hasSize(29);
        assertThat(looks).hasValue(11);
    }

    @Test
    void aRightOneAndOneThatCouldNotBeLookedAtAreTakenBack() {
        attempts.attempt(ProtectedSecret.LOGIN, MIRA, "right", () -> true);
        assertThatThrownBy(() -> attempts.attempt(ProtectedSecret.LOGIN, MIRA, "unclear", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(attempts.delay(ProtectedSecret.LOGIN, MIRA)).isZero();
    }

    @Test
    void whoGuessedTooOftenIsRefusedWithoutALook() {
        guess(MIRA, 11);

        assertThatThrownBy(() -> attempts.attempt(ProtectedSecret.LOGIN, MIRA, "right", () -> true))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void whoKnowsItIsForgivenButNotTheNetwork() {
        guess(MIRA, 101);

        attempts.forget(ProtectedSecret.LOGIN, MIRA);

        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA.subList(0, 1))).isFalse();
        assertThat(attempts.isOver(ProtectedSecret.LOGIN, MIRA)).isTrue();
    }

    @Test
    void aNetworkIsAnAddressOrHalfOfALongOne() {
        assertThat(Subject.everybody("192.0.2.1")).isNotEqualTo(Subject.everybody("192.0.2.2"));
        assertThat(Subject.everybody("2001:db8:1:2:3:4:5:6")).isEqualTo(Subject.everybody("2001:db8:1:2:9:8:7:6"));
        assertThat(Subject.everybody("2001:db8::1")).isEqualTo(Subject.everybody("2001:0DB8:0:0:1::"));
        assertThat(Subject.everybody("::ffff:192.0.2.1")).isEqualTo(Subject.everybody("192.0.2.1"));
        assertThat(Subject.everybody("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Subject.everybody("2001:db8:1:3:3:4:5:6"));
    }

    private Duration delayAfter(int more) {
        guess(MIRA, more);
        return attempts.delay(ProtectedSecret.LOGIN, MIRA);
    }

    private void guess(List<Subject> who, int times) {
        for (int i = 0; i < times; i++) {
            attempts.note(ProtectedSecret.LOGIN, who, "wrong " + guesses++);
        }
    }

    private static boolean isRefused(CompletableFuture<Void> guess) {
        try {
            guess.join();
            return false;
        } catch (CompletionException e) {
            return e.getCause() instanceof ApiException;
        }
    }

    private void at(Duration later) {
        attempts.clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }
}
