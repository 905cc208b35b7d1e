package org.carillon.people.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The different wrong guesses of one subject, each with the time it was made first. */
final class Tally {
    static final Duration WINDOW = Duration.ofMinutes(30);

    /** By the print of the guess, the oldest first. */
    private final Map<String, Instant> guesses = new LinkedHashMap<>();

    /**
     * Adds a guess; the same one counts once.
     *
     * @param most how many are kept: beyond it, the oldest gives way
     * @return whether it was not there
     */
    synchronized boolean add(String print, Instant now, int most) {
        boolean added = guesses.putIfAbsent(print, now) == null;
        if (guesses.size() > most) {
            removeOldest();
        }
        return added;
    }

    synchronized void remove(String print) {
        guesses.remove(print);
    }

    synchronized boolean contains(String print, Instant now) {
        forgetOld(now);
        return guesses.containsKey(print);
    }

    synchronized int count(Instant now) {
        forgetOld(now);
        return guesses.size();
    }

    private void forgetOld(Instant now) {
        Iterator<Instant> oldest = guesses.values().iterator();
        while (oldest.hasNext() && !oldest.next().isAfter(now.minus(WINDOW))) {
            oldest.remove();
        }
    }

    private void removeOldest() {
        Iterator<Instant> oldest = guesses.values().iterator();
        oldest.next();
        oldest.remove();
    }
}
