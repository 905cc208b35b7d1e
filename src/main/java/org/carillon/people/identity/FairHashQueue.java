package org.carillon.people.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those who wait for a hash. The next one is whose target and asker have both had no turn for the longest time, so
 * neither an attacker of one target from many networks nor one of many targets from a single network makes the others
 * wait. Each fourth turn is of who came first, so that nobody waits for ever. When there is one too many, somebody of
 * the most crowded target or asker goes, not who came last. One thread at a time: callers see to it.
 *
 * <p>Source: docs/contract/protection.md 2, docs/adr/0024.
 */
final class FairHashQueue {
    /**
     * How many targets and askers are remembered by their last turn: more than wait, so that none is new at each try.
     */
    private static final int REMEMBERED = 2_000;

    private static final int TURN_OF_THE_FIRST = 4;

    private final int places;

    /** In the order of their coming. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** Number of the last turn of each target and asker, the oldest first; who is not here had none for long. */
    private final Map<String, Long> lastTurns = new LinkedHashMap<>();

    private long turns;

    /** With so many places. */
    FairHashQueue(int places) {
        this.places = places;
    }

    void add(Waiting newcomer) {
        waiting.add(newcomer);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** Takes out whose turn it is. */
    Waiting next() {
        turns++;
        Waiting next = turns % TURN_OF_THE_FIRST == 0
                ? waiting.get(0)
                : ranks().stream().min(Rank.BY_TURN).orElseThrow().waiting();
        waiting.remove(next);
        next.lanes().forEach(this::remember);
        return next;
    }

    /** Takes out one of where most wait, the last who came, when there are more than places. */
    Optional<Waiting> surplus() {
        if (waiting.size() <= places) {
            return Optional.empty();
        }
        Optional<Waiting> last = ranks().stream()
                .reduce((one, later) -> later.ahead() >= one.ahead() ? later : one)
                .map(Rank::waiting);
        last.ifPresent(waiting::remove);
        return last;
    }

    /** In the order of their coming. */
    private List<Rank> ranks() {
        Map<String, Integer> met = new HashMap<>();
        List<Rank> ranks = new ArrayList<>();
        for (Waiting one : waiting) {
            long later = 0;
            long earlier = Long.MAX_VALUE;
            int ahead = 0;
            for (String lane : one.lanes()) {
                long last = lastTurns.getOrDefault(lane, 0L);
                later = Math.max(later, last);
                earlier = Math.min(earlier, last);
                ahead += met.merge(lane, 1, Integer::sum) - 1;
            }
            ranks.add(new Rank(one, later, earlier, ahead));
        }
        return ranks;
    }

    private void remember(String lane) {
        lastTurns.remove(lane);
        lastTurns.put(lane, turns);
        if (lastTurns.size() > REMEMBERED) {
            lastTurns.remove(lastTurns.keySet().iterator().next());
        }
    }

    /** Somebody who waits. */
    static final class Waiting {
        private final List<String> lanes;
        private final Runnable start;
        private final Runnable refuse;

        /**
         * Somebody who comes.
         *
         * @param target whose password is tried
         * @param asker who tries
         * @param start begins the hash
         * @param refuse tells that there is no place
         */
        Waiting(String target, String asker, Runnable start, Runnable refuse) {
            lanes = List.of("at " + target, "by " + asker);
            this.start = start;
            this.refuse = refuse;
        }

        void start() {
            start.run();
        }

        void refuse() {
            refuse.run();
        }

        private List<String> lanes() {
            return lanes;
        }
    }

    /**
     * Where somebody stands.
     *
     * @param later the last turn of target or asker, whichever was later
     * @param earlier the last turn of the other one
     * @param ahead how many at the same target came before, and how many by the same asker
     */
    private record Rank(Waiting waiting, long later, long earlier, int ahead) {
        static final Comparator<Rank> BY_TURN = Comparator.comparingLong(Rank::later)
                .thenComparingLong(Rank::earlier)
                .thenComparingInt(Rank::ahead);
    }
}
