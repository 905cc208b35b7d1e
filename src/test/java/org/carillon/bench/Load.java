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
    Tally warmUp(List<Client> clients, Duration time) {
        long now = System.nanoTime();
        return work(clients, now, now + time.toNanos(), () -> {});
    }

    /** Measures for so long, after a short run-in. */
    Figures measure(Run run, Duration time) throws IOException {
        double collected = vitals.garbage().get("GCT");
        long begin = System.nanoTime() + RUN_IN.toNanos();
        long end = begin + time.toNanos();
        Usage[] usage = new Usage[1];
        Tally tally = work(run.clients(), begin, end, () -> {
            sleepUntil(begin);
            vitals.begin();
            sleepUntil(end);
            usage[0] = vitals.end();
        });
        double seconds = time.toNanos() / 1e9;
        double gc = (vitals.garbage().get("GCT") - collected) / (seconds + RUN_IN.toSeconds());
        return new Figures(run, tally.count() / seconds, tally, usage[0], 100 * gc);
    }

    private static Tally work(List<Client> clients, long begin, long end, Runnable watcher) {
        List<Tally> tallies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Client client : clients) {
            Tally tally = new Tally();
            tallies.add(tally);
            threads.add(new Thread(() -> work(client, tally, begin, end), "client"));
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
        return Tally.sum(tallies);
    }

    private static void work(Client client, Tally tally, long begin, long end) {
        long now = System.nanoTime();
        while (now < end) {
            long started = now;
            try {
                client.cycle();
                now = System.nanoTime();
                if (started >= begin && now <= end) {
                    tally.add(now - started);
                }
                client.prepareNext();
            } catch (IOException e) {
                tally.addError(e);
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
