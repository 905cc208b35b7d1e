package org.carillon.people.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carillon.platform.settings.StartConfiguration;

/** Knows how many there may be, and counts what this node keeps in memory. Source: docs/contract/protection.md 4. */
@ApplicationScoped
public class QuotaCounter {
    @Inject
    StartConfiguration settings;

    private final Map<Key, Integer> taken = new ConcurrentHashMap<>();

    /** Whether there is no room for {@code more} of them where there are so many. */
    public boolean isOver(Quota bound, long there, long more) {
        int allowed = settings.number(bound.setting());
        return allowed > 0 && there + more > allowed;
    }

    /** Counts one more, which is given back later; answers false, without counting it, when it is one too many. */
    public boolean take(Quota bound, String holder) {
        boolean[] granted = new boolean[1];
        taken.compute(new Key(bound, holder), (key, before) -> {
            int there = before == null ? 0 : before;
            granted[0] = !isOver(bound, there, 1);
            return granted[0] ? Integer.valueOf(there + 1) : before;
        });
        return granted[0];
    }

    /** One less of those that were taken. */
    public void giveBack(Quota bound, String holder) {
        taken.computeIfPresent(new Key(bound, holder), (key, there) -> there == 1 ? null : there - 1);
    }

    private record Key(Quota bound, String holder) {}
}
