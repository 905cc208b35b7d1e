package org.carillon.channel.push;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.call.ring.RingEventReader;
import org.carillon.call.ring.RingEventsAdded;
import org.carillon.call.ring.RingNotice;
import org.carillon.platform.cluster.CoalescedTask;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/**
 * Reads new events for all streams of this node together, and hands them out: at once when they were stored here, and
 * every second for those of other nodes. Without streams it reads nothing.
 */
@ApplicationScoped
class EventTail {
    private static final Logger LOG = Logger.getLogger(EventTail.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAGE = 200;
    private static final long NOWHERE = -1;

    @Inject
    RingEventReader events;

    @Inject
    EventStreamRegistry streams;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "new events could not be read, the next look will", this::look);

    private CoalescedTask reading;

    /** The last event that was handed out; guarded by this. */
    private long seen = NOWHERE;

    @PostConstruct
    void prepare() {
        reading = new CoalescedTask(executor, task::run);
    }

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** Makes sure that whatever is stored from now on comes to the streams that are there. */
    synchronized void follow() {
        if (seen == NOWHERE) {
            seen = events.newest();
        }
    }

    /** However many transactions end at once, they are read together, on another thread. */
    void wake(@Observes(during = AFTER_SUCCESS) RingEventsAdded added) {
        if (!streams.isEmpty()) {
            reading.ask();
        }
    }

    private synchronized void look() {
        if (streams.isEmpty()) {
            seen = NOWHERE;
            return;
        }
        List<RingNotice> page;
        do {
            follow();
            page = events.after(seen, PAGE);
            page.stream().collect(Collectors.groupingBy(RingNotice::userId)).forEach((user, news) -> streams.of(user)
                    .forEach(stream -> stream.offer(news)));
            seen = page.isEmpty() ? seen : page.get(page.size() - 1).eventId();
        } while (page.size() == PAGE);
    }
}
