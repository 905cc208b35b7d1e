package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the server under test does by itself, at the moment a test wants it. */
public final class Upkeep {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Upkeep() {}

    /** Makes a round of the sweeper; answers false when another node is the one that sweeps. */
    public static boolean sweep() {
        return Boolean.parseBoolean(post("sweep"));
    }

    /** Lets the timer of the sweeper make its rounds; 0 ends that. */
    public static void sweepEvery(Duration time) {
        post("timer?seconds=" + time.toSeconds());
    }

    /** Leases a task of the cluster as another node; with no time, gives it up. */
    public static void leaseElsewhere(String task, Duration time) {
        post("lease?task=" + task + "&seconds=" + time.toSeconds());
    }

    /** Makes the trial of {@link PingTrial} with two session ids. */
    public static String pingWhileChanging(String first, String second) {
        return post("ping-trial?first=" + encode(first) + "&second=" + encode(second));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String post(String action) {
        HttpRequest request = HttpRequest.newBuilder(CarillonServer.uri("test-upkeep/" + action))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
