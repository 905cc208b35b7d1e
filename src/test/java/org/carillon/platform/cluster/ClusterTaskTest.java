package org.carillon.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterTaskTest {
    private final Task task = new Task();
    private final List<String> asked = new ArrayList<>();
    private boolean elected = true;
    private int rounds;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void putTogether() {
        task.leases = new ClusterLeases() {
            @Override
            public boolean take(String name, Duration time) {
                asked.add(name + " for " + time.toSeconds());
                return elected;
            }
        };
    }

    @Test
    void theNodeThatHasTheLeaseMakesTheRoundAndKeepsItPastTheNextOne() {
        task.run();

        assertThat(rounds).isEqualTo(1);
        assertThat(asked).containsExactly("sweeping for 20");
    }

    @Test
    void anotherNodeDoesNothing() {
        elected = false;

        task.run();

        assertThat(rounds).isZero();
    }

    private final class Task extends ClusterTask {
        Task() {
            super(Logger.getLogger(ClusterTaskTest.class.getName()), "a round failed", "sweeping");
        }

        @Override
        protected Duration every() {
            return Duration.ofSeconds(10);
        }

        @Override
        protected void runHere() {
            rounds++;
        }
    }
}
