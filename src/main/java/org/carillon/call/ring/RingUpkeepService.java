package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** The steps of {@link RingUpkeep} that touch the database, each a transaction. */
@ApplicationScoped
@Transactional
class RingUpkeepService {
    private static final int PRUNED_AT_ONCE = 1_000;

    @Inject
    RingRepository rings;

    @Inject
    Settings settings;

    @Inject
    Event<RingsOutlived> outlived;

    List<Long> listConversationsWithExpired(Instant now) {
        return rings.listConversationsWithExpired(now);
    }

    List<CallKey> listWaiting(Instant before, int limit) {
        return rings.listWaiting(before, limit);
    }

    /**
     * Forgets the oldest of the rings that were asked for longer ago than the history goes back, as many as one
     * transaction may hold.
     *
     * @return whether there may be more of them
     */
    boolean prune(Instant now) {
        Instant before = now.minus(settings.duration(SettingKey.RING_HISTORY_DAYS));
        List<Long> old = rings.listOlder(before, PRUNED_AT_ONCE);
        if (!old.isEmpty()) {
            outlived.fire(new RingsOutlived(old));
            rings.remove(old);
        }
        return old.size() == PRUNED_AT_ONCE;
    }
}
