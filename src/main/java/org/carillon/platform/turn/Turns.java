package org.carillon.platform.turn;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.carillon.platform.address.Network;
import org.carillon.platform.address.TrustedProxies;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.LaterDispatch;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Whose turn it is to hold a thread: so many requests of one network at a time. Who does not read an answer holds the
 * thread that writes it until the server loses patience, and must not get them all.
 *
 * <p>Source: docs/contract/protection.md 5, docs/adr/0049.
 */
@ApplicationScoped
public class Turns {
    /** Threads that write answers which came later. They are there only while they are needed. */
    private static final int WRITERS = 64;

    private static final int IDLE_SECONDS = 10;

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @Inject
    StartConfiguration settings;

    @Inject
    TrustedProxies proxies;

    @Inject
    HttpServletRequest current;

    @Inject
    LaterDispatch later;

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task = new RepeatedTask(
            LOG, "requests that wait too long for a turn could not be refused, it is tried again", this::refuseOverdue);

    private Lines lines;
    private ThreadPoolExecutor writers;

    @PostConstruct
    void prepare() {
        lines = new Lines(settings.number(StartSetting.BOUND_TURNS));
        writers = new ThreadPoolExecutor(
                WRITERS,
                WRITERS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threads,
                (task, stopped) -> task.run());
        writers.allowCoreThreadTimeOut(true);
    }

    void start(@Observes NodeStarted started) {
        task.start(timer, EVERY, EVERY);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    @PreDestroy
    void end() {
        writers.shutdown();
    }

    /** Where a request comes from, past trusted proxies: who shares turns with whom. */
    public String network(HttpServletRequest request) {
        return Network.behind(proxies.connection(request).client());
    }

    /** Takes a turn for a request that begins, or goes on after it waited; who has one calls {@link #leave}. */
    public Entry enter(String network, HttpServletRequest request) {
        Entry waited = WaitingRequest.outcome(request);
        if (waited != null) {
            return waited;
        }
        return lines.enter(
                network,
                request.isAsyncSupported() ? () -> new WaitingRequest(request, later, () -> leave(network)) : null);
    }

    /** Gives a turn of this network back. */
    public void leave(String network) {
        lines.leave(network);
    }

    /**
     * Runs what writes to the client of the current request later: each time on a thread of its own, in a turn of the
     * client's network. Nothing is refused: who hands tasks in bounds how many there are.
     */
    public Executor later() {
        String network = network(current);
        return task -> lines.run(
                network,
                () -> writers.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        leave(network);
                    }
                }));
    }

    private void refuseOverdue() {
        lines.refuseThoseWaitingFor(LONGEST_WAIT);
    }
}
