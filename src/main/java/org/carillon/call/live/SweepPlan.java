package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.carillon.room.attendee.SessionLifetime;

/** What there is to do for {@link Sweeper}. Source: docs/contract/call.md 4.8, docs/adr/0015. */
@ApplicationScoped
@Transactional
class SweepPlan {
    @Inject
    SweepRepository work;

    @Inject
    LongestCall longest;

    @Inject
    Clock clock;

    /** Conversations after that id in which something is to be ended, in the order of their ids. */
    List<Long> listWork(long after, int atMost) {
        Instant now = clock.instant();
        Instant newestDead = SessionLifetime.newestDead(now);
        TreeSet<Long> found = new TreeSet<>(
                work.listWithDeadSessions(newestDead, SessionLifetime.newestForgotten(now), after, atMost));
        found.addAll(work.listWithCallToEnd(newestDead, longest.latestStart(), after, atMost));
        return found.stream().limit(atMost).toList();
    }
}
