package org.carillon.chat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.platform.json.JsonValues;

/**
 * What a message keeps beside its actor.
 *
 * @param object whom it is about; null: nobody
 * @param users accounts that took part in a call, at most {@link #MOST_USERS}
 * @param moreUsers how many more took part
 * @param guests how many guests took part
 * @param seconds how long a call lasted
 * @param mentioned whom a post mentions
 */
record MessageParameters(
        MessageActor object,
        List<String> users,
        int moreUsers,
        int guests,
        long seconds,
        List<MessageActor> mentioned) {
    static final MessageParameters NONE = new MessageParameters(null, List.of(), 0, 0, 0, List.of());

    private static final int MOST_USERS = 20;

    static MessageParameters about(MessageActor object) {
        return new MessageParameters(object, List.of(), 0, 0, 0, List.of());
    }

    /** These parameters with another object. */
    MessageParameters withObject(MessageActor other) {
        return new MessageParameters(other, users, moreUsers, guests, seconds, mentioned);
    }

    static MessageParameters ofCall(List<String> users, int guests, long seconds) {
        List<String> kept = users.subList(0, Math.min(MOST_USERS, users.size()));
        return new MessageParameters(null, List.copyOf(kept), users.size() - kept.size(), guests, seconds, List.of());
    }

    static MessageParameters mentioning(List<MessageActor> mentioned) {
        return new MessageParameters(null, List.of(), 0, 0, 0, mentioned);
    }

    static MessageParameters ofJson(String text) {
        try (JsonReader reader = JsonValues.JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            JsonObject object = json.getJsonObject("object");
            return new MessageParameters(
                    object == null ? null : actor(object),
                    json.getJsonArray("users").getValuesAs(JsonString::getString),
                    json.getInt("moreUsers"),
                    json.getInt("guests"),
                    json.getJsonNumber("seconds").longValue(),
                    json.containsKey("mentioned")
                            ? json.getJsonArray("mentioned").getValuesAs(MessageParameters::actor)
                            : List.of());
        }
    }

    String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("users", users);
        json.put("moreUsers", moreUsers);
        json.put("guests", guests);
        json.put("seconds", seconds);
        if (object != null) {
            json.put("object", object);
        }
        if (!mentioned.isEmpty()) {
            json.put("mentioned", mentioned);
        }
        return JsonValues.text(json);
    }

    private static MessageActor actor(JsonObject json) {
        return new MessageActor(json.getString("type"), json.getString("id"));
    }
}
