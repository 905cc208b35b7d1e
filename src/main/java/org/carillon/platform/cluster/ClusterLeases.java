package org.carillon.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Which node does a task that one node does for all, such as the rounds of a {@link RepeatedTask}. */
@ApplicationScoped
@Transactional
public class ClusterLeases {
    @Inject
    ClusterLockRepository locks;

    @Inject
    Clock clock;

    /**
     * Takes or renews a task for this node, in a transaction that is over before the task begins.
     *
     * @param task name of a row that a migration has made
     * @param time after which others may take it over
     * @return false when another node has it
     */
    public boolean take(String task, Duration time) {
        Instant now = clock.instant();
        return locks.lease(task, now, now.plus(time));
    }
}
