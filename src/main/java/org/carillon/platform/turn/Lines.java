package org.carillon.platform.turn;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The turns of all networks, and who waits for one. A turn that is given back goes to who waits longest for it: answers
 * that are ready before requests that have not begun. Any thread may ask at any time.
 */
final class Lines {
    /** Requests of one network that wait; each costs what a connection costs, and no thread. */
    static final int MOST_WAITING = 500;

    private final Map<String, NetworkLine> lines = new ConcurrentHashMap<>();
    private final int most;

    /** With so many turns for each network; 0: as many as it likes. */
    Lines(int most) {
        this.most = most;
    }

    /** Takes a turn, or waits for one as what the supplier makes then, unless too many wait; null: it cannot wait. */
    Entry enter(String network, Supplier<WaitingRequest> waiting) {
        Entry[] entry = {Entry.NOW};
        lines.compute(network, (same, before) -> {
            NetworkLine line = before == null ? new NetworkLine() : before;
            entry[0] = line.enter(most, waiting);
            return line;
        });
        return entry[0];
    }

    /** Runs this with a turn, now or when there is one. */
    void run(String network, Runnable answer) {
        boolean[] now = new boolean[1];
        lines.compute(network, (same, before) -> {
            NetworkLine line = before == null ? new NetworkLine() : before;
            now[0] = line.take(most);
            if (!now[0]) {
                line.answers.add(answer);
            }
            return line;
        });
        if (now[0]) {
            answer.run();
        }
    }

    /** Gives a turn back. */
    void leave(String network) {
        Runnable[] next = new Runnable[1];
        lines.computeIfPresent(network, (same, line) -> {
            next[0] = line.next();
            return line.held == 0 ? null : line;
        });
        if (next[0] != null) {
            next[0].run();
        }
    }

    /** Sends away the requests that have waited for so long. */
    void refuseThoseWaitingFor(Duration time) {
        List<WaitingRequest> overdue = new ArrayList<>();
        for (String network : lines.keySet()) {
            lines.computeIfPresent(network, (same, line) -> {
                while (!line.requests.isEmpty() && line.requests.peek().hasWaitedFor(time)) {
                    overdue.add(line.requests.poll());
                }
                return line;
            });
        }
        overdue.forEach(WaitingRequest::refuse);
    }

    /** Of one network; guarded by the map. */
    private static final class NetworkLine {
        private final Deque<Runnable> answers = new ArrayDeque<>();
        private final Deque<WaitingRequest> requests = new ArrayDeque<>();
        private int held;

        boolean take(int most) {
            boolean free = most == 0 || held < most;
            if (free) {
                held++;
            }
            return free;
        }

        Entry enter(int most, Supplier<WaitingRequest> waiting) {
            if (take(most)) {
                return Entry.NOW;
            }
            if (waiting == null || requests.size() >= MOST_WAITING) {
                return Entry.NEVER;
            }
            requests.add(waiting.get());
            return Entry.LATER;
        }

        /** Who has the turn now that is given back; null: nobody. */
        Runnable next() {
            if (!answers.isEmpty()) {
                return answers.poll();
            }
            if (!requests.isEmpty()) {
                return requests.poll()::begin;
            }
            held--;
            return null;
        }
    }
}
