package org.carillon.bench;

import java.util.Arrays;
import java.util.List;

/** The times of one client's cycles, and what went wrong. */
final class AttemptHistory {
    private long[] nanos = new long[4096];
    private int count;
    private int errors;
    private String firstError = "";

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = time;
        count++;
    }

    void addError(Exception error) {
        errors++;
        if (firstError.isEmpty()) {
            firstError = error.getMessage();
        }
    }

    /** All of them as one. */
    static AttemptHistory sum(List<AttemptHistory> tallies) {
        AttemptHistory sum = new AttemptHistory();
        for (AttemptHistory history : tallies) {
            for (int i = 0; i < history.count; i++) {
                sum.add(history.nanos[i]);
            }
            sum.errors += history.errors;
            sum.firstError = sum.firstError.isEmpty() ? history.firstError : sum.firstError;
        }
        Arrays.sort(sum.nanos, 0, sum.count);
        return sum;
    }

    int count() {
        return count;
    }

    int errors() {
        return errors;
    }

    /** What the first error says, or empty. */
    String firstError() {
        return firstError;
    }

    /** Milliseconds within which that share of the cycles ended; only for a sum, which is sorted. */
    double millis(double share) {
        if (count == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * count) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }
}
