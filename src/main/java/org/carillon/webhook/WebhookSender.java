package org.carillon.webhook;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.cluster.NodeStarted;
import org.carillon.ring.RingEventsAdded;

/**
 * Sends posts after the commit that stored them, and looks every few seconds for those that wait: for another attempt, or
 * because a node died.
 */
@ApplicationScoped
class WebhookSender {
    private static final long LOOK_SECONDS = 3;

    @Inject
    WebhookSettings settings;

    @Inject
    WebhookService posts;

    @Resource
    ManagedScheduledExecutorService executor;

    private volatile List<WebhookLane> lanes = List.of();
    private WebhookClient client;
    private ScheduledFuture<?> looking;

    void start(@Observes NodeStarted started) {
        if (settings.targets().isEmpty()) {
            return;
        }
        client = new WebhookClient(executor, settings.secret(), settings.timeout());
        lanes = settings.targets().stream()
                .map(target -> new WebhookLane(target, posts, client, executor))
                .toList();
        looking = executor.scheduleWithFixedDelay(this::go, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void go(@Observes(during = AFTER_SUCCESS) RingEventsAdded added) {
        go();
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
            lanes.forEach(WebhookLane::close);
            client.close();
        }
    }

    private void go() {
        lanes.forEach(WebhookLane::go);
    }
}
