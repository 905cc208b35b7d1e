package org.carillon.signaling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Those of one conversation who wait, and those who know its latest state. News dismiss the whole audience: who waits is
 * answered, and nobody counts as informed any more.
 */
class Audience {
    private final Set<WaitingPull> waiting = new HashSet<>();
    private final Set<Long> informed = new HashSet<>();
    private boolean dismissed;

    /** Lets the client wait; answers false when there is news for it. */
    synchronized boolean admit(WaitingPull pull) {
        if (dismissed || !informed.contains(pull.sessionRowId())) {
            return false;
        }
        waiting.add(pull);
        return true;
    }

    /** Counts the client as informed; it no longer waits. */
    synchronized void inform(WaitingPull pull) {
        waiting.remove(pull);
        informed.add(pull.sessionRowId());
    }

    /** Forgets the client, who will not come again; an audience without anybody ends, and answers true. */
    synchronized boolean isEmptyWithout(WaitingPull pull) {
        informed.remove(pull.sessionRowId());
        dismissed = dismissed || (informed.isEmpty() && waiting.isEmpty());
        return dismissed;
    }

    /** Ends this audience and answers who waited in it. */
    synchronized List<WaitingPull> dismiss() {
        dismissed = true;
        return List.copyOf(waiting);
    }

    /** Who waits. */
    synchronized List<WaitingPull> waiting() {
        return List.copyOf(waiting);
    }
}
