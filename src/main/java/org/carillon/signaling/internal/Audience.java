package org.carillon.signaling.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those of one conversation who wait, and those who know its latest state. News dismiss the whole audience: who waits is
 * answered, and nobody counts as informed any more.
 *
 * <p>A client counts as informed only if it comes back at once, as clients do that got an answer: one that comes later
 * may have lost the answer with its connection.
 */
class Audience {
    private static final long AT_ONCE = Duration.ofSeconds(3).toNanos();

    private final Set<WaitingPull> waiting = new HashSet<>();
    private final Map<Long, Long> informedAt = new HashMap<>();
    private boolean dismissed;

    /** Lets the client wait; answers false when there is news for it. */
    synchronized boolean admit(WaitingPull pull) {
        Long at = informedAt.remove(pull.sessionRowId());
        if (dismissed || at == null || System.nanoTime() - at > AT_ONCE) {
            return false;
        }
        waiting.add(pull);
        return true;
    }

    /** Takes out those who wait with the session of this newer pull: their client has given them up. */
    synchronized List<WaitingPull> takeOlder(WaitingPull pull) {
        List<WaitingPull> older = waitingWith(List.of(pull.sessionRowId()));
        older.forEach(waiting::remove);
        return older;
    }

    /** There is something for these sessions alone: takes out who waits; the others do not count as informed. */
    synchronized List<WaitingPull> take(Collection<Long> sessionRowIds) {
        List<WaitingPull> taken = waitingWith(sessionRowIds);
        taken.forEach(waiting::remove);
        sessionRowIds.forEach(informedAt::remove);
        return taken;
    }

    /** Counts the client as informed; it no longer waits. */
    synchronized void inform(WaitingPull pull) {
        waiting.remove(pull);
        informedAt.put(pull.sessionRowId(), System.nanoTime());
    }

    /** Forgets the client, who will not come again; an audience without anybody ends, and answers true. */
    synchronized boolean isEmptyWithout(WaitingPull pull) {
        waiting.remove(pull);
        informedAt.remove(pull.sessionRowId());
        dismissed = dismissed || (informedAt.isEmpty() && waiting.isEmpty());
        return dismissed;
    }

    /** Ends this audience and answers who waited in it. */
    synchronized List<WaitingPull> dismiss() {
        dismissed = true;
        return List.copyOf(waiting);
    }

    /** Who waits with one of these sessions. */
    synchronized List<WaitingPull> waitingWith(Collection<Long> sessionRowIds) {
        return waiting.stream()
                .filter(pull -> sessionRowIds.contains(pull.sessionRowId()))
                .toList();
    }

    /** Who waits. */
    synchronized List<WaitingPull> waiting() {
        return List.copyOf(waiting);
    }
}
