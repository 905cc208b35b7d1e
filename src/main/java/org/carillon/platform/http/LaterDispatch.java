package org.carillon.platform.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How a request that was sent away goes on from its beginning.
 *
 * <p>By threads that never serve a request themselves: Liberty hands on what the dispatching thread remembers of its
 * last one, and so loses requests, or mixes them up (docs/servers.md). They only hand requests back to the server, so
 * that two are enough.
 */
@ApplicationScoped
public class LaterDispatch {
    private static final Logger LOG = Logger.getLogger(LaterDispatch.class.getName());
    private static final int THREADS = 2;

    @Resource
    ManagedThreadFactory threads;

    private ThreadPoolExecutor dispatchers;

    @PostConstruct
    void start() {
        dispatchers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Returns at once. Nothing happens any more when the application stops. */
    public void of(AsyncContext request) {
        of(request, () -> {});
    }

    /** Lets a request go on, and says so when the server has ended it already. Returns at once. */
    public void of(AsyncContext request, Runnable whenGone) {
        dispatchers.execute(() -> {
            try {
                request.dispatch();
            } catch (IllegalStateException e) {
                LOG.log(Level.FINE, "a request that waited was over before it went on", e);
                whenGone.run();
            }
        });
    }

    @PreDestroy
    void stop() {
        dispatchers.shutdown();
    }
}
