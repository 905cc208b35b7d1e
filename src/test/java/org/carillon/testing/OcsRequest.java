package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * One request of an actor, still to be completed and sent. It starts with the headers of an ordinary API client
 * ({@code OCS-APIRequest: true}, {@code Accept: application/json}, the actor's login); cookies come from the actor's
 * jar.
 */
public final class OcsRequest {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration LONGER_THAN_A_LONG_POLL = Duration.ofSeconds(60);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String method;
    private final URI address;
    private final CookieManager cookies;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final StringJoiner query = new StringJoiner("&");
    private final StringJoiner form = new StringJoiner("&");
    private String body = "";

    OcsRequest(String method, URI address, CookieManager cookies) {
        this.method = method;
        this.address = address;
        this.cookies = cookies;
        headers.put("OCS-APIRequest", "true");
        headers.put("Accept", "application/json");
    }

    /** Sets a header, in place of an earlier one of that name. */
    public OcsRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The login that it sends. */
    public String authorization() {
        return headers.get("Authorization");
    }

    /** Leaves out a header that would be sent by default. */
    public OcsRequest without(String header) {
        headers.remove(header);
        return this;
    }

    public OcsRequest query(String name, Object value) {
        query.add(name + "=" + encode(value));
        return this;
    }

    public OcsRequest form(String name, Object value) {
        form.add(name + "=" + encode(value));
        return body(FORM, form.toString());
    }

    public OcsRequest json(String text) {
        return body("application/json", text);
    }

    /** Sends any text under any content type. */
    public OcsRequest body(String contentType, String text) {
        body = text;
        return header("Content-Type", contentType);
    }

    public OcsAnswer send() {
        return send(build().build());
    }

    /** Sends, and does something else when the guards have looked at the request and nothing has happened yet. */
    public OcsAnswer sendAndMeanwhile(Runnable meanwhile) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<OcsAnswer> answer = header(TestHoldFilter.HOLD, id).sendAsync();
        await().untilAsserted(
                        () -> assertThat(answer.isDone() || Boolean.parseBoolean(CarillonServer.get("test-hold/" + id)))
                                .as("%s is held or answered", this)
                                .isTrue());
        try {
            meanwhile.run();
        } finally {
            CarillonServer.post("test-hold/" + id);
        }
        return answer.join();
    }

    /** Sends without waiting, for long polls and for requests at the same instant. */
    public CompletableFuture<OcsAnswer> sendAsync() {
        return HTTP.sendAsync(build().build(), BodyHandlers.ofString()).thenApply(this::answer);
    }

    private OcsAnswer send(HttpRequest request) {
        try {
            return answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(this + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(this + " was interrupted", e);
        }
    }

    /** Sends, and hands the answer to the handler as it comes. */
    CompletableFuture<HttpResponse<Void>> sendAsync(BodyHandler<Void> handler) {
        return HTTP.sendAsync(build().build(), handler);
    }

    @Override
    public String toString() {
        return method + " " + target();
    }

    private URI target() {
        return query.length() == 0 ? address : URI.create(address + "?" + query);
    }

    private HttpRequest.Builder build() {
        HttpRequest.Builder request = HttpRequest.newBuilder(target()).timeout(LONGER_THAN_A_LONG_POLL);
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            List<String> sent = cookies.get(address, Map.of()).getOrDefault("Cookie", List.of());
            if (!sent.isEmpty()) {
                request.setHeader("Cookie", String.join("; ", sent));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request;
    }

    private OcsAnswer answer(HttpResponse<String> response) {
        try {
            cookies.put(address, response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContractCheck.check(method, address, response);
        return new OcsAnswer(toString(), response);
    }

    private static String encode(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
