package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Breaks the way of rings through the deployed application, and looks at it. Conversations go by their row ids. */
public final class RingFaults {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private RingFaults() {}

    /** Makes the broker refuse every announcement, or no longer. */
    public static void refuseAnnouncements(boolean on) {
        post("refuse", "", on);
    }

    /** Makes the listener fail for a conversation, or no longer. */
    public static void failAlerts(int conversationId, boolean on) {
        post("fail", String.valueOf(conversationId), on);
    }

    /** Makes the transaction that starts a call fail after the rings were written, or no longer. */
    public static void failStarts(int conversationId, boolean on) {
        post("fail-start", String.valueOf(conversationId), on);
    }

    /** Puts any text on the queue. */
    public static void send(String text) {
        post("send", text, true);
    }

    /** How often the application tried to announce rings of the conversation. */
    public static int announced(int conversationId) {
        return Integer.parseInt(get("announced", String.valueOf(conversationId)));
    }

    /** How often the listener was given a message about the conversation. */
    public static int deliveries(int conversationId) {
        return Integer.parseInt(get("deliveries", String.valueOf(conversationId)));
    }

    /** The texts that lie among the dead letters. */
    public static List<String> deadLetters() {
        return get("dead-letters", "").lines().toList();
    }

    private static void post(String what, String value, boolean on) {
        send(HttpRequest.newBuilder(address(what, value, "&on=" + on)).POST(BodyPublishers.noBody()));
    }

    private static String get(String what, String value) {
        return send(HttpRequest.newBuilder(address(what, value, "")));
    }

    private static URI address(String what, String value, String more) {
        String query = "?value=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + more;
        return CarillonServer.uri("test-rings/" + what + query);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
