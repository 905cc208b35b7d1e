package org.carillon.platform.cluster;

import java.time.Duration;

/**
 * Pauses between attempts, each so many times as long as the one before.
 *
 * @param first after the first failed attempt
 * @param factor of the next ones
 * @param longest of all
 */
public record BackOff(Duration first, int factor, Duration longest) {

    /** How long to wait after a failed attempt, which counts from 1. */
    public Duration pauseAfter(int attempt) {
        Duration pause = first;
        for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
