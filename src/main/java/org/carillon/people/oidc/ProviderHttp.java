package org.carillon.people.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carillon.people.identity.Deadline;

/**
 * Asks providers: for no longer than a {@link Deadline} whatever they send in the meantime, and for no more than a
 * bounded body. Redirects are not followed. Never called in a transaction.
 */
final class ProviderHttp {
    private static final int LONGEST_BODY = 512 * 1024;

    private final HttpClient client;

    ProviderHttp(Executor executor) {
        client = HttpClient.newBuilder()
                .executor(executor)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The JSON at an address. */
    String json(URI address, Deadline deadline) throws ProviderProblem {
        HttpResponse<String> response = exchange(
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .build(),
                deadline);
        if (response.statusCode() != 200) {
            throw ProviderProblem.unavailable(address + " answers " + response.statusCode());
        }
        return response.body();
    }

    /** Sends what the library has made, and answers what it can read. */
    HTTPResponse send(HTTPRequest made, Deadline deadline) throws ProviderProblem {
        HttpRequest.Builder request = HttpRequest.newBuilder(made.getURI())
                .header("Accept", "application/json")
                .method(made.getMethod().name(), BodyPublishers.ofString(made.getBody()));
        for (String name : List.of("Content-Type", "Authorization")) {
            String value = made.getHeaderValue(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<String> answer = exchange(request.build(), deadline);
        if (answer.statusCode() >= 500) {
            throw ProviderProblem.unavailable(made.getURI() + " answers " + answer.statusCode());
        }
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        try {
            response.setContentType(answer.headers().firstValue("Content-Type").orElse("application/octet-stream"));
        } catch (ParseException e) {
            throw ProviderProblem.unavailable(made.getURI() + " answers an unreadable type", e);
        }
        response.setBody(answer.body());
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request, Deadline deadline) throws ProviderProblem {
        CompletableFuture<HttpResponse<String>> exchange = client.sendAsync(request, head -> new BoundedBody());
        try {
            return exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw ProviderProblem.unavailable(request.uri() + " does not answer in time");
        } catch (ExecutionException e) {
            throw ProviderProblem.unavailable(request.uri() + " does not answer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderProblem.unavailable("interrupted while asking " + request.uri());
        } finally {
            exchange.cancel(true);
        }
    }

    /** A body as text, given up when it is too long. */
    private static final class BoundedBody implements HttpResponse.BodySubscriber<String> {
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] some = new byte[part.remaining()];
                part.get(some);
                bytes.writeBytes(some);
            }
            if (bytes.size() > LONGEST_BODY) {
                subscription.cancel();
                body.completeExceptionally(new IllegalStateException("the answer is too long"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
