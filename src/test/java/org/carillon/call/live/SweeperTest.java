package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.carillon.platform.cluster.ClusterLeases;
import org.carillon.room.session.LastPings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of the sweeper, without a database (docs/contract/call.md 4.8). */
class SweeperTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

    private final Sweeper sweeper = new Sweeper();
    private final SessionLifetime leases = new SessionLifetime();
    private final Plan plan = new Plan();
    private final Steps steps = new Steps();
    private final Warnings warnings = new Warnings();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void putTogether() {
        sweeper.leases = leases;
        sweeper.plan = plan;
        sweeper.steps = steps;
        sweeper.pings = new LastPings() {
            @Override
            public void write() {}
        };
        LOG.setUseParentHandlers(false);
        LOG.addHandler(warnings);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(warnings);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        plan.toDo = List.of(1L, 2L, 3L);
        steps.broken = Set.of(2L);

        sweeper.sweep(LEASE);

        assertThat(steps.done).containsExactly(1L, 3L);
    }

    @Test
    void oneThatFailsAgainIsLoggedOnce() {
        plan.toDo = List.of(1L, 2L);
        steps.broken = Set.of(2L);

        sweeper.sweep(LEASE);
        sweeper.sweep(LEASE);

        assertThat(warnings.texts).hasSize(1);
    }

    @Test
    void anotherOneThatFailsIsLoggedToo() {
        plan.toDo = List.of(1L, 2L);
        steps.broken = Set.of(2L);
        sweeper.sweep(LEASE);

        steps.broken = Set.of(1L, 2L);
        sweeper.sweep(LEASE);

        assertThat(warnings.texts).hasSize(2);
    }

    @Test
    void manyAreDoneInSeveralGoes() {
        plan.toDo = LongStream.rangeClosed(1, 1_001).boxed().toList();

        sweeper.sweep(LEASE);

        assertThat(steps.done).hasSize(1_001);
        assertThat(leases.taken).isEqualTo(2);
    }

    @Test
    void aNodeThatIsNoLongerElectedStops() {
        plan.toDo = LongStream.rangeClosed(1, 1_001).boxed().toList();
        leases.elected = false;

        sweeper.sweep(LEASE);

        assertThat(steps.done).hasSize(500);
    }

    /** Whether this node does it. */
    private static class SessionLifetime extends ClusterLeases {
        private boolean elected = true;
        private int taken;

        @Override
        public boolean take(String task, Duration time) {
            taken++;
            return elected;
        }
    }

    /** What is to be done. */
    private static class Plan extends SweepPlan {
        private List<Long> toDo = List.of();

        @Override
        List<Long> listWork(long after, int atMost) {
            return toDo.stream().filter(id -> id > after).limit(atMost).toList();
        }
    }

    /** What was done. */
    private static class Steps extends SweepService {
        private Set<Long> broken = Set.of();
        private final Set<Long> done = new TreeSet<>();

        @Override
        void sweep(long conversationId) {
            if (broken.contains(conversationId)) {
                throw new IllegalStateException("broken");
            }
            done.add(conversationId);
        }
    }

    private static class Warnings extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.WARNING)) {
                texts.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
