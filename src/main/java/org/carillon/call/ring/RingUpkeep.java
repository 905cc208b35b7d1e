package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** The round that one node of the cluster makes every few seconds. No transaction of its own: each step is one. */
@ApplicationScoped
public class RingUpkeep {
    /** What was not told for this long, somebody else will not tell any more. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final int CALLS_AT_ONCE = 100;

    @Inject
    RingUpkeepService steps;

    @Inject
    RingService rings;

    @Inject
    RingDispatcher dispatcher;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private volatile Instant pruned = Instant.MIN;

    /** One round, unless another node makes the rounds; the lease is in seconds. */
    public void run(int leaseSeconds) {
        Instant now = clock.instant();
        if (!steps.lease(now, now.plusSeconds(leaseSeconds))) {
            return;
        }
        steps.listConversationsWithExpired(now).forEach(rings::missExpired);
        for (Call call : steps.listWaiting(now.minus(OVERDUE), CALLS_AT_ONCE)) {
            if (!dispatcher.announce(call)) {
                break; // the broker is not there
            }
        }
        if (pruned.isBefore(now.minus(PRUNE_EVERY))) {
            int days = Math.max(1, settings.number(SettingKey.RING_HISTORY_DAYS));
            Instant before = now.minus(Duration.ofDays(days));
            boolean more;
            do {
                more = steps.prune(before);
            } while (more);
            pruned = now;
        }
    }
}
