package org.carillon.people.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/**
 * Collects when and from where devices are used, and writes that at most once a minute for each, many at a time, so
 * that no request waits for it and none costs a statement more. Source: docs/adr/0007, docs/contract/sign-in.md 9.
 */
@ApplicationScoped
class DeviceUses {
    private static final Logger LOG = Logger.getLogger(DeviceUses.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);
    private static final Duration TRIED_FOR = Duration.ofMinutes(10);

    @Inject
    DeviceUseService written;

    @Inject
    ClientAddress addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final Map<DeviceKey, Noted> noted = new ConcurrentHashMap<>();
    private final RepeatedTask task = new RepeatedTask(
            LOG, "uses of devices could not be written, they are kept for the next time", () -> write(false));

    void start(@Observes NodeStarted started) {
        task.start(timer, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        new RepeatedTask(LOG, "the last uses of devices could not be written", () -> write(true)).run();
    }

    /** Notes that the device of the caller has sent this request. */
    void note(Caller caller) {
        DeviceKey.of(caller).ifPresent(device -> {
            Use use = new Use(clock.instant(), addresses.of(request));
            noted.merge(device, Noted.first(use), (before, now) -> before.followedBy(use));
        });
    }

    /** The last use that is known here: the one on record, or one that is still to be written. */
    Use latest(DeviceRow row) {
        Noted here = noted.get(row.key());
        return here != null && !here.use().at().isBefore(row.lastUse().at()) ? here.use() : row.lastUse();
    }

    /** Writes what was collected and is due, or all of it. */
    void write(boolean all) {
        Instant now = clock.instant();
        noted.values().removeIf(one -> one.isOver(now));
        Map<DeviceKind, Map<Long, Use>> due = new EnumMap<>(DeviceKind.class);
        noted.forEach((device, one) -> {
            if (one.isPending() && (all || one.isDue(now))) {
                due.computeIfAbsent(device.kind(), any -> new TreeMap<>()).put(device.id(), one.use());
            }
        });
        due.forEach((kind, uses) -> {
            for (List<Long> some : Batches.of(uses.keySet())) {
                Map<Long, Use> part = new TreeMap<>(uses);
                part.keySet().retainAll(Set.copyOf(some));
                Set<Long> done = written.write(kind, part);
                some.forEach(id -> noted.computeIfPresent(
                        new DeviceKey(kind, id),
                        (device, one) -> one.triedAt(now, done.contains(id) ? uses.get(id) : one.stored())));
            }
        });
    }

    /** When a device was used, and from where. */
    record Use(Instant at, String address) {}

    /**
     * What this node knows of a device.
     *
     * @param stored the use that was written last; null: none
     * @param tried when that was tried last; null: never
     */
    private record Noted(Use use, Use stored, Instant tried) {
        static Noted first(Use use) {
            return new Noted(use, null, null);
        }

        Noted followedBy(Use later) {
            return new Noted(later, stored, tried);
        }

        Noted triedAt(Instant now, Use storedNow) {
            return new Noted(use, storedNow, now);
        }

        boolean isPending() {
            return !use.equals(stored);
        }

        boolean isDue(Instant now) {
            return tried == null || !now.isBefore(tried.plus(WRITTEN_EVERY));
        }

        /** Nothing is left to be written, or it could not be for long, as the device is gone. */
        boolean isOver(Instant now) {
            return isDue(now) && (!isPending() || now.isAfter(use.at().plus(TRIED_FOR)));
        }
    }
}
