package org.carillon.signaling.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.json.JsonValues;

/**
 * A message as a client sends it. Source: docs/contract/signaling.md 4.1.
 *
 * @param sessionId who it says sends it
 * @param to session id of the recipient
 * @param content with {@code to} and {@code type}, all else is for the recipient alone
 */
record SentMessage(SessionId sessionId, String to, JsonObject content) {

    /**
     * Reads a list of messages; elements that are none are left out.
     *
     * @param text a JSON array, or null
     * @throws ApiException BAD_PARAMETER for anything else
     */
    static List<SentMessage> readAll(String text) {
        if (!(parse(text) instanceof JsonArray elements)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return elements.stream()
                .map(SentMessage::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SentMessage> read(JsonValue value) {
        if (!(value instanceof JsonObject element) || !"message".equals(text(element, "ev"))) {
            return Optional.empty();
        }
        String sessionId = text(element, "sessionId");
        if (sessionId == null || !(parse(text(element, "fn")) instanceof JsonObject content)) {
            return Optional.empty();
        }
        String to = text(content, "to");
        return to == null || to.indexOf('\0') >= 0 || text(content, "type") == null
                ? Optional.empty()
                : Optional.of(new SentMessage(new SessionId(sessionId), to, content));
    }

    /** What it is, as {@code offer}. */
    String type() {
        return text(content, "type");
    }

    /** Whether it belongs to a shared screen. */
    boolean isAboutScreen() {
        return "screen".equals(text(content, "roomType"));
    }

    /** What the sender would send after this message; only offers and answers say something. */
    Optional<SessionDescription> description() {
        boolean negotiates = type().equals("offer") || type().equals("answer");
        return negotiates && content.get("payload") instanceof JsonObject payload
                ? Optional.ofNullable(text(payload, "sdp")).map(SessionDescription::read)
                : Optional.empty();
    }

    /**
     * The text that the recipient gets: with its sender, and without halves of characters, which no database stores.
     */
    String body() {
        Map<String, Object> body = new LinkedHashMap<>(content);
        body.put("from", sessionId.text());
        String json = JsonValues.text(body);
        return new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }

    /** Null for what is no JSON. */
    private static JsonValue parse(String text) {
        return text == null ? null : JsonValues.read(text).orElse(null);
    }
}
