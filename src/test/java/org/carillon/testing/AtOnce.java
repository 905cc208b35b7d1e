package org.carillon.testing;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lets several requests begin at the same instant, each on a thread of its own. */
public final class AtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** How often a race is run: often on the database for production, a few times on the embedded one. */
    public static int rounds() {
        return CarillonServer.isWildFly() ? 5 : 50;
    }

    /** The answers in the order of the requests, once all have come. */
    public List<OcsAnswer> send(Attempt... requests) {
        CyclicBarrier start = new CyclicBarrier(requests.length);
        List<Future<OcsAnswer>> running = Stream.of(requests)
                .map(request -> threads.submit(() -> {
                    start.await();
                    return request.send();
                }))
                .toList();
        return running.stream().map(AtOnce::result).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One request of a race. */
    public interface Attempt {
        OcsAnswer send();
    }

    private static OcsAnswer result(Future<OcsAnswer> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a request of the race got no answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
