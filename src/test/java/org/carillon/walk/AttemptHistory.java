package org.carillon.walk;

import java.util.Map;
import java.util.TreeMap;

/** What the walk saw. */
final class AttemptHistory {
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int operations;

    void count(Operation operation) {
        operations++;
    }

    void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    @Override
    public String toString() {
        int requests = statuses.values().stream().mapToInt(count -> count).sum();
        return operations + " operations, " + requests + " requests with bad input, by status: " + statuses;
    }
}
