package org.carillon.people.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refused acts of one minute. The first ones of each kind, refusal and caller are recorded one by one; the rest of them
 * is counted, and becomes one record. However many come, from however many callers, there are only so many records; and
 * all are counted. Safe for many threads.
 */
final class RefusalWindow {
    private static final Duration LENGTH = Duration.ofMinutes(1);
    private static final int MOST_TARGETS = 20;

    /** All whom nobody tells apart any more. */
    static final String OTHERS = "";

    private final Limits limits;
    private final Map<Key, Integer> single = new HashMap<>();
    private final Map<Key, Bundle> bundles = new LinkedHashMap<>();
    private int singles;
    private Instant began = Instant.MAX;

    RefusalWindow(Limits limits) {
        this.limits = limits;
    }

    /** Whether this one gets a record of its own; else it is counted. */
    synchronized boolean isSingle(Act act, String who, Instant now) {
        if (began.equals(Instant.MAX)) {
            began = now;
        }
        Key key = new Key(act.kind(), act.outcome(), act.reason(), who);
        if (singles < limits.all() && single.merge(key, 1, Integer::sum) <= limits.each()) {
            singles++;
            return true;
        }
        count(act, who, now);
        return false;
    }

    /** Counts one that has no record of its own. */
    synchronized void count(Act act, String who, Instant now) {
        Key own = new Key(act.kind(), act.outcome(), act.reason(), who);
        Key key = bundles.containsKey(own) || bundles.size() < limits.bundles() ? own : own.ofOthers();
        bundles.computeIfAbsent(key, any -> new Bundle(act, key.who(), now)).add(act, now);
        began = began.equals(Instant.MAX) ? now : began;
    }

    /**
     * What was counted, if the minute is over or nobody waits for that: a record for each bundle. A new minute begins.
     */
    synchronized List<Act> takeOut(Instant now, boolean early) {
        if (began.equals(Instant.MAX) || (!early && now.isBefore(began.plus(LENGTH)))) {
            return List.of();
        }
        List<Act> acts = bundles.values().stream().map(Bundle::act).toList();
        bundles.clear();
        single.clear();
        singles = 0;
        began = Instant.MAX;
        return acts;
    }

    /**
     * How much there is in a minute.
     *
     * @param each records of their own for one kind, refusal and caller
     * @param all records of their own for all of them
     * @param bundles kinds, refusals and callers that are told apart beyond; the callers of the others are not
     */
    record Limits(int each, int all, int bundles) {}

    private record Key(ActKind kind, Outcome outcome, String reason, String who) {
        Key ofOthers() {
            return new Key(kind, outcome, reason, OTHERS);
        }
    }

    /** Acts of which only the first is kept. */
    private static final class Bundle {
        private final Act sample;
        private final String who;
        private final Instant first;
        private final Set<String> targets = new LinkedHashSet<>();
        private Instant last;
        private int count;

        Bundle(Act sample, String who, Instant first) {
            this.sample = sample;
            this.who = who;
            this.first = first;
        }

        void add(Act act, Instant now) {
            count += act.times();
            last = now;
            if (targets.size() < MOST_TARGETS) {
                targets.add(act.target().id());
            }
        }

        Act act() {
            Actor by = who.equals(OTHERS) ? Actor.guest("", "", "") : sample.by();
            Target target = targets.size() == 1 ? sample.target() : Target.NONE;
            return new Act(sample.kind(), target, by, sample.outcome(), sample.reason(), count, Map.of())
                    .with("first", first.toString())
                    .with("last", last.toString())
                    .with("targets", List.copyOf(targets));
        }
    }
}
