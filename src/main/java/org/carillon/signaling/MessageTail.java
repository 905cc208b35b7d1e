package org.carillon.signaling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.cluster.NodeStarted;
import org.carillon.cluster.NodeStopping;

/**
 * Asks every second, for all pulls that wait on this node together, whether another node has left messages for them.
 * While nobody waits it reads nothing.
 */
@ApplicationScoped
class MessageTail {
    private static final Logger LOG = Logger.getLogger(MessageTail.class.getName());
    private static final long LOOK_SECONDS = 1;

    @Inject
    MessageService messages;

    @Inject
    WaitingPulls waiting;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> looking;

    void start(@Observes NodeStarted started) {
        looking = executor.scheduleWithFixedDelay(this::lookQuietly, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes NodeStopping stopping) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "messages of other nodes could not be looked for, the next look will", e);
        }
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
