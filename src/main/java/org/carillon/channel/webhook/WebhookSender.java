package org.carillon.channel.webhook;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.carillon.call.ring.RingEventsAdded;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.outbox.OutboxLane;

/**
 * Sends posts after the commit that stored them, and looks every few seconds for those that wait: for another attempt,
 * or because a node died.
 */
@ApplicationScoped
class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int POSTS_AT_ONCE = 4;

    @Inject
    WebhookSettings settings;

    @Inject
    WebhookOutbox posts;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService executor;

    private volatile List<OutboxLane<WebhookMessage>> lanes = List.of();
    private WebhookClient client;
    private final RepeatedTask task =
            new RepeatedTask(LOG, "webhooks could not be looked for, the next look will", this::go);

    void start(@Observes NodeStarted started) {
        if (settings.targets().isEmpty()) {
            return;
        }
        client = new WebhookClient(executor, settings.secret(), settings.timeout());
        lanes = settings.targets().stream()
                .map(target ->
                        new OutboxLane.Receiver<>(target.name(), POSTS_AT_ONCE, new WebhookTransport(target, client)))
                .map(receiver -> new OutboxLane<>(receiver, posts, executor))
                .toList();
        task.start(executor, Duration.ZERO, PAUSE);
    }

    void go(@Observes(during = AFTER_SUCCESS) RingEventsAdded added) {
        go();
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
        lanes.forEach(OutboxLane::close);
        if (client != null) {
            client.close();
        }
    }

    private void go() {
        lanes.forEach(OutboxLane::go);
    }
}
