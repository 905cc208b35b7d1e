package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;

/** What the chat of a conversation tells about its calls. */
public final class ChatHistory {
    private ChatHistory() {}

    /** Reading the chat, still to be given parameters. */
    public static OcsRequest chat(Actor reader, Room room) {
        return reader.request("GET", "/ocs/v2.php/apps/spreed/api/v1/chat/" + room.token());
    }

    /** Waiting for what comes after a message, still to be sent. */
    public static OcsRequest poll(Actor reader, Room room, int lastKnown) {
        return chat(reader, room).query("lookIntoFuture", 1).query("lastKnownMessageId", lastKnown);
    }

    /** A poll that has been on its way for a while without an answer, so that it waits by now. */
    public static CompletableFuture<OcsAnswer> waiting(Actor reader, Room room, int lastKnown) {
        return waiting(poll(reader, room, lastKnown));
    }

    /** The same with whatever parameters the poll has. */
    public static CompletableFuture<OcsAnswer> waiting(OcsRequest request) {
        CompletableFuture<OcsAnswer> poll = request.sendAsync();
        Assertions.assertThatThrownBy(() -> poll.get(500, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        return poll;
    }

    /** The id of the latest message. */
    public static int latestId(Actor reader, Room room) {
        List<JsonObject> messages = messages(reader, room);
        return messages.get(messages.size() - 1).getInt("id");
    }

    /** All messages as the reader gets them, oldest first. */
    public static List<JsonObject> messages(Actor reader, Room room) {
        List<JsonObject> newestFirst = chat(reader, room)
                .query("lookIntoFuture", 0)
                .query("setReadMarker", 0)
                .send()
                .ok()
                .list();
        List<JsonObject> messages = new ArrayList<>(newestFirst);
        Collections.reverse(messages);
        return messages;
    }

    /** The latest message of any kind. */
    public static JsonObject newest(Actor reader, Room room) {
        List<JsonObject> messages = messages(reader, room);
        return messages.get(messages.size() - 1);
    }

    /** The kinds of the system messages about calls, such as {@code call_started}, oldest first. */
    public static List<String> calls(Actor reader, Room room) {
        return kinds(reader, room).stream()
                .filter(kind -> kind.startsWith("call_"))
                .toList();
    }

    /** The kinds of all system messages, oldest first. */
    public static List<String> kinds(Actor reader, Room room) {
        return messages(reader, room).stream()
                .map(message -> message.getString("systemMessage"))
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    /** The latest message of a kind. */
    public static JsonObject latest(Actor reader, Room room, String kind) {
        return messages(reader, room).stream()
                .filter(message -> message.getString("systemMessage").equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + kinds(reader, room)));
    }
}
