package org.carillon.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Replaces the clock of the deployed application by one that ticks in seconds and can be moved forward. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestClock {
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    @Produces
    Clock clock() {
        return new MovableClock(Clock.tickSeconds(ZoneOffset.UTC), offset);
    }

    void advance(Duration duration) {
        offset.accumulateAndGet(duration, Duration::plus);
    }

    /** A clock that is ahead of another one. */
    private static class MovableClock extends Clock {
        private final Clock real;
        private final AtomicReference<Duration> offset;

        MovableClock(Clock real, AtomicReference<Duration> offset) {
            this.real = real;
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MovableClock(real.withZone(zone), offset);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(offset.get());
        }
    }
}
