package org.carillon.channel.webhook;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.carillon.platform.outbox.Attempt;
import org.carillon.platform.outbox.OutboxTransport;

/** Takes posts to one target, and says in the log when it begins to fail and when it works again. */
final class WebhookTransport implements OutboxTransport<WebhookMessage> {
    private static final Logger LOG = Logger.getLogger(WebhookTransport.class.getName());

    private final WebhookTarget target;
    private final WebhookClient client;
    private final AtomicBoolean failing = new AtomicBoolean();

    WebhookTransport(WebhookTarget target, WebhookClient client) {
        this.target = target;
        this.client = client;
    }

    /** What is broken off because this node stops is no attempt that ended. */
    @Override
    public void send(List<WebhookMessage> messages, Consumer<Attempt<WebhookMessage>> ended) {
        messages.forEach(message -> client.send(target, message).thenAccept(outcome -> {
            if (!client.isClosed()) {
                report(message, outcome);
                ended.accept(new Attempt<>(message, outcome.text(), outcome.last()));
            }
        }));
    }

    private void report(WebhookMessage message, WebhookOutcome outcome) {
        LOG.fine(() -> "webhook " + message.id() + " to " + target + ": " + outcome.text());
        if (failing.getAndSet(!outcome.isDelivered()) == outcome.isDelivered()) {
            if (outcome.isDelivered()) {
                LOG.info(() -> "webhooks to " + target + " work again");
            } else {
                LOG.warning(() -> "webhooks to " + target + " fail: " + outcome.text());
            }
        }
    }
}
