package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the sweeper sweeps, and when it waits for clients to come back (docs/contract/call.md 4.8). */
class SweepTimerTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final SweepTimer timer = new SweepTimer();
    private final Rounds rounds = new Rounds();
    private final HandClock clock = new HandClock();
    private final List<List<Object>> schedules = new ArrayList<>();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void putTogether() {
        timer.sweeper = rounds;
        timer.clock = clock;
        timer.settings = StartConfiguration.of(Map.of());
        timer.timer = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    schedules.add(Arrays.asList(arguments).subList(1, arguments.length));
                    return null;
                });
    }

    @Test
    void aNodeBeginsWithTheFirstRoundAfterFortySeconds() {
        timer.begin(new NodeStarted());

        assertThat(schedules).containsExactly(List.of(40_000L, 30_000L, TimeUnit.MILLISECONDS));
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void aNodeThatLeavesItToOthersDoesNotBegin() {
        timer.settings = StartConfiguration.of(Map.of(StartSetting.SWEEP_SECONDS, "0"));

        timer.begin(new NodeStarted());

        assertThat(schedules).isEmpty();
    }

    @Test
    void everyRoundSweeps() {
        timer.start(EVERY, EVERY);

        pass(EVERY);
        pass(EVERY);

        assertThat(rounds.made).isEqualTo(2);
    }

    @Test
    void aNodeThatIsNotElectedDoesNotSweep() {
        timer.start(EVERY, EVERY);
        rounds.elected = false;

        pass(EVERY);

        assertThat(rounds.made).isZero();
    }

    @Test
    void afterALongSleepClientsComeFirst() {
        timer.start(EVERY, EVERY);
        pass(EVERY);

        pass(Duration.ofMinutes(5));
        pass(EVERY);
        assertThat(rounds.made).isEqualTo(1);

        pass(EVERY);
        assertThat(rounds.made).isEqualTo(2);
    }

    @Test
    void afterALongTimeWithoutADatabaseOtherNodesWriteFirst() {
        timer.start(EVERY, EVERY);
        pass(EVERY);
        rounds.databaseIsGone = true;
        pass(EVERY);
        pass(EVERY);
        pass(EVERY);
        rounds.databaseIsGone = false;

        pass(EVERY);
        assertThat(rounds.made).isEqualTo(1);

        pass(EVERY);
        pass(EVERY);
        assertThat(rounds.made).isEqualTo(2);
    }

    @Test
    void aShortTroubleDelaysNothing() {
        timer.start(EVERY, EVERY);
        pass(EVERY);
        rounds.databaseIsGone = true;
        pass(EVERY);
        rounds.databaseIsGone = false;

        pass(EVERY);

        assertThat(rounds.made).isEqualTo(2);
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
        timer.task.run();
    }

    private static class Rounds extends Sweeper {
        private boolean elected = true;
        private boolean databaseIsGone;
        private int made;

        @Override
        public boolean elect(Duration lease) {
            if (databaseIsGone) {
                throw new IllegalStateException("no database");
            }
            return elected;
        }

        @Override
        public void sweep(Duration lease) {
            made++;
        }
    }

    /** Stands still until it is moved. */
    private static class HandClock extends Clock {
        private Instant now = Instant.ofEpochSecond(1_700_000_000);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
