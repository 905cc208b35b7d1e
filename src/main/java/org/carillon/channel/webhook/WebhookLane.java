package org.carillon.channel.webhook;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.Turns;

/**
 * The way from this node to one target: a few posts at once. Each target has its own, so that one that hangs delays no
 * other.
 */
final class WebhookLane {
    private static final Logger LOG = Logger.getLogger(WebhookLane.class.getName());
    private static final int SLOTS = 4;

    private final WebhookTarget target;
    private final WebhookService posts;
    private final WebhookClient client;
    private final Turns turns;

    private final Queue<WebhookAttempt> ended = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean closed;

    /** Made on a thread of the application, as threads of the client know nothing of it. */
    WebhookLane(WebhookTarget target, WebhookService posts, WebhookClient client, ManagedExecutorService executor) {
        this.target = target;
        this.posts = posts;
        this.client = client;
        this.turns = new Turns(executor, this::takeTurn);
    }

    /** Soon and on another thread: notes what has ended and sends what is due. */
    void go() {
        if (!closed) {
            turns.ask();
        }
    }

    /** Sends no more, and notes no more: what is under way counts as not sent. */
    void close() {
        closed = true;
    }

    private void takeTurn() {
        List<WebhookAttempt> noted = new ArrayList<>();
        for (WebhookAttempt attempt = ended.poll(); attempt != null; attempt = ended.poll()) {
            noted.add(attempt);
        }
        try {
            if (!closed) {
                posts.turn(target, noted, SLOTS - underWay.get()).forEach(this::send);
            }
        } catch (RuntimeException e) {
            ended.addAll(noted);
            if (!closed) {
                LOG.log(Level.WARNING, e, () -> "webhooks to " + target + " wait for the database");
            }
        }
    }

    private void send(WebhookMessage message) {
        underWay.incrementAndGet();
        client.send(target, message).thenAccept(outcome -> {
            underWay.decrementAndGet();
            if (!closed) {
                report(message, outcome);
                ended.add(new WebhookAttempt(message, outcome));
                go();
            }
        });
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
