package org.carillon.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How wrong guesses are counted (docs/contract/protection.md 1). */
@SuppressWarnings("UnnecessaryAssignment") // the fields of the bean that the container would inject
class FailedAttemptsTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final List<Subject> MIRA = List.of(Subject.account("mira"), Subject.everybody("192.0.2.1"));
    private static final List<Subject> NOOR = List.of(Subject.account("noor"), Subject.everybody("192.0.2.1"));

    private final FailedAttempts attempts = new FailedAttempts();

    FailedAttemptsTest() {
        attempts.allowed = 10;
        attempts.networkFactor = 10;
        attempts.firstDelayMillis = 100;
        at(Duration.ZERO);
    }

    @Test
    void whoHasNotGuessedWrongDoesNotWait() {
        assertThat(attempts.delay(Protection.LOGIN, MIRA)).isZero();
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isFalse();
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
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isFalse();

        guess(MIRA, 1);
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isTrue();
        assertThat(attempts.isOver(Protection.LOGIN, NOOR)).isFalse();
        assertThat(attempts.isOver(Protection.ROOM_TOKEN, MIRA)).isFalse();
    }

    @Test
    void aWrongGuessCountsForHalfAnHour() {
        guess(MIRA, 11);

        at(Duration.ofMinutes(29));
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isTrue();

        at(Duration.ofMinutes(30));
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isFalse();
        assertThat(attempts.delay(Protection.LOGIN, MIRA)).isZero();
    }

    @Test
    void aNetworkIsGrantedTenTimesAsMuchAndWaitsForNobody() {
        for (int i = 0; i < 100; i++) {
            attempts.note(Protection.LOGIN, List.of(Subject.account("u" + i), Subject.everybody("192.0.2.1")));
        }
        assertThat(attempts.isOver(Protection.LOGIN, NOOR)).isFalse();
        assertThat(attempts.delay(Protection.LOGIN, NOOR)).isZero();

        guess(MIRA, 1);
        assertThat(attempts.isOver(Protection.LOGIN, NOOR)).isTrue();
    }

    @Test
    void whoKnowsItIsForgivenButNotTheNetwork() {
        guess(MIRA, 101);

        attempts.forget(Protection.LOGIN, MIRA);

        assertThat(attempts.delay(Protection.LOGIN, MIRA)).isZero();
        assertThat(attempts.isOver(Protection.LOGIN, MIRA)).isTrue();
    }

    @Test
    void aNetworkIsAnAddressOrHalfOfALongOne() {
        assertThat(Subject.everybody("192.0.2.1")).isNotEqualTo(Subject.everybody("192.0.2.2"));
        assertThat(Subject.everybody("2001:db8:1:2:3:4:5:6")).isEqualTo(Subject.everybody("2001:db8:1:2:9:8:7:6"));
        assertThat(Subject.everybody("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Subject.everybody("2001:db8:1:3:3:4:5:6"));
    }

    private Duration delayAfter(int more) {
        guess(MIRA, more);
        return attempts.delay(Protection.LOGIN, MIRA);
    }

    private void guess(List<Subject> who, int times) {
        for (int i = 0; i < times; i++) {
            attempts.note(Protection.LOGIN, who);
        }
    }

    private void at(Duration later) {
        attempts.clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }
}
