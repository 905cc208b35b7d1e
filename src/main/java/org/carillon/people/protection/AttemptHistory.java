package org.carillon.people.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The different failed attempts of one subject, each with the time it was made first. */
final class AttemptHistory {
    static final Duration WINDOW = Duration.ofMinutes(30);

    /** By the print of the secret, the oldest first. */
    private final Map<String, Instant> times = new LinkedHashMap<>();

    /**
     * Adds an attempt; the same secret counts once.
     *
     * @param most how many are kept: beyond it, the oldest gives way
     * @return whether it was not there
     */
    synchronized boolean add(String print, Instant now, int most) {
        boolean added = times.putIfAbsent(print, now) == null;
        if (times.size() > most) {
            removeOldest();
        }
        return added;
    }

    synchronized void remove(String print) {
        times.remove(print);
    }

    synchronized boolean contains(String print, Instant now) {
        forgetOld(now);
        return times.containsKey(print);
    }

    synchronized int count(Instant now) {
        forgetOld(now);
        return times.size();
    }

    private void forgetOld(Instant now) {
        Iterator<Instant> oldest = times.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(now.minus(WINDOW))) {
            oldest.remove();
        }
    }

    private void removeOldest() {
        Iterator<Instant> oldest = times.values().iterator();
        oldest.next();
        oldest.remove();
    }
}
