package org.carillon.signaling.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;

/**
 * Asks every second, for all pulls that wait on this node together, whether another node has left messages for them.
 * While nobody waits it reads nothing.
 */
@ApplicationScoped
class SignalingMessageTail {
    private static final Logger LOG = Logger.getLogger(SignalingMessageTail.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    SignalingMessageService messages;

    @Inject
    PullWaitingList waiting;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private final RepeatedTask task =
            new RepeatedTask(LOG, "messages of other nodes could not be looked for, the next look will", this::look);

    void start(@Observes NodeStarted started) {
        task.start(executor, PAUSE, PAUSE);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    private void look() {
        Map<Long, List<Long>> sessions = waiting.list().stream()
                .collect(Collectors.groupingBy(
                        WaitingPull::conversationId,
                        Collectors.mapping(WaitingPull::sessionRowId, Collectors.toList())));
        if (sessions.isEmpty()) {
            return;
        }
        Set<Long> found = messages.withMessages(
                sessions.values().stream().flatMap(List::stream).distinct().toList());
        sessions.forEach((conversationId, ids) -> waiting.tell(
                conversationId, ids.stream().filter(found::contains).toList()));
    }
}
