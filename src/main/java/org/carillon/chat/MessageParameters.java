package org.carillon.chat;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.carillon.platform.json.JsonValues;

/**
 * What a message keeps beside its actor.
 *
 * @param object whom it is about; null: nobody
 * @param users accounts that took part in a call, at most {@link #MOST_USERS}
 * @param moreUsers how many more took part
 * @param guests how many guests took part
 * @param seconds how long a call lasted
 * @param mentioned whom a post speaks of
 */
record MessageParameters(
        Actor object, List<String> users, int moreUsers, int guests, long seconds, List<Actor> mentioned) {
    static final MessageParameters NONE = new MessageParameters(null, List.of(), 0, 0, 0, List.of());

    private static final int MOST_USERS = 20;

    static MessageParameters about(Actor object) {
        return new MessageParameters(object, List.of(), 0, 0, 0, List.of());
    }

    /** The same about another one. */
    MessageParameters withObject(Actor other) {
        return new MessageParameters(other, users, moreUsers, guests, seconds, mentioned);
    }

    static MessageParameters ofCall(List<String> users, int guests, long seconds) {
        List<String> kept = users.subList(0, Math.min(MOST_USERS, users.size()));
        return new MessageParameters(null, List.copyOf(kept), users.size() - kept.size(), guests, seconds, List.of());
    }

    static MessageParameters mentioning(List<Actor> mentioned) {
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
        JsonArrayBuilder ids = JsonValues.JSON.createArrayBuilder(users);
        JsonObjectBuilder json = JsonValues.JSON
                .createObjectBuilder()
                .add("users", ids)
                .add("moreUsers", moreUsers)
                .add("guests", guests)
                .add("seconds", seconds);
        if (object != null) {
            json.add("object", json(object));
        }
        if (!mentioned.isEmpty()) {
            JsonArrayBuilder actors = JsonValues.JSON.createArrayBuilder();
            mentioned.forEach(actor -> actors.add(json(actor)));
            json.add("mentioned", actors);
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder json(Actor actor) {
        return JsonValues.JSON.createObjectBuilder().add("type", actor.type()).add("id", actor.id());
    }

    private static Actor actor(JsonObject json) {
        return new Actor(json.getString("type"), json.getString("id"));
    }
}
