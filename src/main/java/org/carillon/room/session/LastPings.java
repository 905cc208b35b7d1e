package org.carillon.room.session;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/**
 * Collects the pings of sessions and writes them every few seconds, one statement for all of one second, so that no
 * request waits for them (docs/adr/0007).
 */
@ApplicationScoped
public class LastPings {
    private static final Logger LOG = Logger.getLogger(LastPings.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    LastPingService written;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final Map<Long, Instant> collected = new ConcurrentHashMap<>();
    private final RepeatedTask task =
            new RepeatedTask(LOG, "pings could not be written, they are kept for the next time", this::write);

    void start(@Observes NodeStarted started) {
        task.start(timer, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        task.run();
    }

    /** Notes that the session (by row id) was heard of just now. */
    public void note(long sessionRowId) {
        collected.merge(sessionRowId, clock.instant(), (old, now) -> now.isAfter(old) ? now : old);
    }

    /** Notes the same if the session is not in the call, where only the signaling counts as a sign of life. */
    public void noteOutsideCall(long sessionRowId) {
        if (written.isOutsideCall(sessionRowId)) {
            note(sessionRowId);
        }
    }

    /** Writes what was collected so far, each thousand in a transaction of their own if the caller has none. */
    public void write() {
        Map<Long, Instant> batch = new TreeMap<>();
        collected.forEach((id, at) -> {
            if (collected.remove(id, at)) {
                batch.put(id, at);
            }
        });
        Map<Instant, List<Long>> bySecond = batch.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        try {
            bySecond.forEach((at, ids) -> {
                for (List<Long> some : Batches.of(ids)) {
                    Set<Long> left = written.write(at, some);
                    some.stream().filter(id -> !left.contains(id)).forEach(batch::remove);
                }
            });
        } finally {
            batch.forEach(collected::putIfAbsent); // what was not written comes again next time
        }
    }
}
