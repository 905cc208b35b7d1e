package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the chat of a conversation tells about its calls. */
public final class ChatHistory {
    private ChatHistory() {}

    /** All messages as the reader gets them, oldest first. */
    public static List<JsonObject> messages(Actor reader, Room room) {
        List<JsonObject> newestFirst = reader.request("GET", "/ocs/v2.php/apps/spreed/api/v1/chat/" + room.token())
                .query("lookIntoFuture", 0)
                .query("setReadMarker", 0)
                .send()
                .ok()
                .list();
        List<JsonObject> messages = new ArrayList<>(newestFirst);
        Collections.reverse(messages);
        return messages;
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
