package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often somebody may do a thing in a minute (docs/contract/protection.md 3). */
class RateLimiterTest {
    private static final Instant MINUTE = Instant.parse("2026-11-30T12:00:00Z");
    private static final Subject ALICE = Subject.account("alice");

    private final RateLimiter limiter = new RateLimiter();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void allowTwoJoins() {
        limiter.settings = StartConfiguration.of(
                Map.of(StartSetting.LIMIT_JOIN, "2", StartSetting.LIMIT_RING, "2", StartSetting.LIMIT_POST, "0"));
        clockIsAt(Duration.ZERO);
    }

    @Test
    void oneMoreThanAllowedIsRefused() {
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isTrue();
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isTrue();
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isFalse();
    }

    @Test
    void everybodyIsCountedApart() {
        limiter.take(RateLimit.JOIN, ALICE, 2);

        assertThat(limiter.take(RateLimit.JOIN, Subject.account("bob"))).isTrue();
    }

    @Test
    void eachLimitIsCountedApart() {
        limiter.take(RateLimit.JOIN, ALICE, 2);

        assertThat(limiter.take(RateLimit.RING, ALICE)).isTrue();
    }

    @Test
    void aMinuteIsOneOfTheClock() {
        clockIsAt(Duration.ofSeconds(59));
        limiter.take(RateLimit.JOIN, ALICE, 2);
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isFalse();

        clockIsAt(Duration.ofSeconds(60));
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isTrue();
    }

    @Test
    void severalAtOncePassAsAWholeWhereThereIsRoomForOne() {
        assertThat(limiter.take(RateLimit.JOIN, ALICE)).isTrue();
        assertThat(limiter.take(RateLimit.JOIN, ALICE, 10)).isTrue();
        assertThat(limiter.take(RateLimit.JOIN, ALICE, 1)).isFalse();
    }

    @Test
    void zeroMeansNoLimit() {
        assertThat(limiter.take(RateLimit.POST, ALICE, 1_000_000)).isTrue();
        assertThat(limiter.take(RateLimit.POST, ALICE)).isTrue();
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private void clockIsAt(Duration later) {
        limiter.clock = Clock.fixed(MINUTE.plus(later), ZoneOffset.UTC);
    }
}
