package org.carillon.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets clients work, one thread each, and measures them. */
final class Load {
    private static final Duration RUN_IN = Duration.ofSeconds(2);

    private final Vitals vitals;

    Load(Vitals vitals) {
        this.vitals = vitals;
    }

    /** Lets them work so long without measuring; only errors are of interest. */
    AttemptHistory warmUp(List<Client> clients, Duration time) {
        long now = System.nanoTime();
        return work(clients, now, now + time.toNanos(), () -> {});
    }

    /** Measures for so long, after a short run-in. */
    Figures measure(Run run, Duration time) throws IOException {
        double collected = vitals.garbage().get("GCT");
        long begin = System.nanoTime() + RUN_IN.toNanos();
        long end = begin + time.toNanos();
        Usage[] usage = new Usage[1];
        AttemptHistory history = work(run.clients(), begin, end, () -> {
            sleepUntil(begin);
            vitals.begin();
            sleepUntil(end);
            usage[0] = vitals.end();
        });
        double seconds = time.toNanos() / 1e9;
        double gc = (vitals.garbage().get("GCT") - collected) / (seconds + RUN_IN.toSeconds());
        return new Figures(run, history.count() / seconds, history, usage[0], 100 * gc);
    }

    private static AttemptHistory work(List<Client> clients, long begin, long end, Runnable watcher) {
        List<AttemptHistory> tallies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Client client : clients) {
            AttemptHistory history = new AttemptHistory();
            tallies.add(history);
            threads.add(new Thread(() -> work(client, history, begin, end), "client"));
        }
        threads.forEach(Thread::start);
        watcher.run();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return AttemptHistory.sum(tallies);
    }

    private static void work(Client client, AttemptHistory history, long begin, long end) {
        long now = System.nanoTime();
        while (now < end) {
            long started = now;
            try {
                client.cycle();
                now = System.nanoTime();
                if (started >= begin && now <= end) {
                    history.add(now - started);
                }
                client.prepareNext();
            } catch (IOException e) {
                history.addError(e);
            }
            now = System.nanoTime();
        }
    }

    private static void sleepUntil(long time) {
        long left = time - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = time - System.nanoTime();
        }
    }
}
