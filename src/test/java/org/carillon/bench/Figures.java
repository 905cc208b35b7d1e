package org.carillon.bench;

/**
 * What a run came to.
 *
 * @param run what ran
 * @param perSecond cycles per second
 * @param times of the cycles, sorted
 * @param usage cores in use
 * @param gcPercent share of the time that the server stood still to collect garbage
 */
record Figures(Run run, double perSecond, AttemptHistory times, Usage usage, double gcPercent) {
    /** Milliseconds of processor time that so many busy cores spent on each cycle. */
    double cost(double cores) {
        return times.count() == 0 ? 0 : 1000 * cores / perSecond;
    }

    double p50() {
        return times.millis(0.50);
    }

    double p99() {
        return times.millis(0.99);
    }
}
