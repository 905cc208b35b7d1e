package org.carillon.channel.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Logger;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.LoginRecords;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Shows every few seconds that the streams live, and ends those that nobody reads or whose login does not hold any
 * more: two statements for all of them.
 */
@ApplicationScoped
class EventHeartbeat {
    private static final Logger LOG = Logger.getLogger(EventHeartbeat.class.getName());

    @Inject
    EventStreamRegistry streams;

    @Inject
    LoginRecords logins;

    @Inject
    StartConfiguration settings;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "streams could not be checked, the next round will", this::beat);

    void start(@Observes NodeStarted started) {
        Duration pause = settings.duration(StartSetting.EVENTS_HEARTBEAT_SECONDS);
        task.start(timer, pause, pause);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    private void beat() {
        Duration timeout = settings.duration(StartSetting.EVENTS_WRITE_SECONDS);
        List<EventStream> all = streams.all();
        try {
            timer.execute(() -> all.forEach(stream -> showLife(stream, timeout)));
        } catch (RejectedExecutionException e) {
            all.forEach(EventStream::end); // the server is about to stop, and waits for its requests
            return;
        }
        Set<Caller> lapsed = logins.lapsed(all.stream().map(EventStream::caller).toList());
        all.stream().filter(stream -> lapsed.contains(stream.caller())).forEach(stream -> timer.execute(stream::end));
    }

    private static void showLife(EventStream stream, Duration timeout) {
        if (stream.isStuckFor(timeout)) {
            stream.end();
        } else {
            stream.beat();
        }
    }
}
