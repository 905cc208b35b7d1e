package org.carillon.channel.webhook;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Posts messages. While a target takes its time, no thread waits for it. Source: docs/contract/rings.md 4.2. */
final class WebhookClient {
    private final ManagedScheduledExecutorService executor;
    private final WebhookSecret secret;
    private final Duration timeout;
    private final HttpClient http;
    private final Map<WebhookMessage, CompletableFuture<?>> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Takes what to sign with, and how long the whole answer may take. */
    WebhookClient(ManagedScheduledExecutorService executor, WebhookSecret secret, Duration timeout) {
        this.executor = executor;
        this.secret = secret;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .executor(executor)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Posts one message; the stage always completes normally. */
    CompletionStage<WebhookOutcome> send(WebhookTarget target, WebhookMessage message) {
        CompletableFuture<HttpResponse<Void>> exchange;
        ScheduledFuture<?> limit;
        try {
            exchange = http.sendAsync(request(target, message), BodyHandlers.discarding());
            limit = executor.schedule(() -> exchange.cancel(true), timeout.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(WebhookOutcome.of(e));
        }
        open.put(message, exchange);
        return exchange.handle((response, failure) -> {
            open.remove(message);
            limit.cancel(false);
            return failure == null ? WebhookOutcome.of(response.statusCode()) : WebhookOutcome.of(failure);
        });
    }

    /** Breaks off what is under way. */
    void close() {
        closed = true;
        open.values().forEach(exchange -> exchange.cancel(true));
    }

    /** Whether it breaks off what is under way. */
    boolean isClosed() {
        return closed;
    }

    private HttpRequest request(WebhookTarget target, WebhookMessage message) {
        String body = message.body();
        long timestamp = message.attemptedAt().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Carillon")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", secret.sign(message.id(), timestamp, body))
                .POST(BodyPublishers.ofString(body));
        target.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }
}
