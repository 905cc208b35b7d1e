package org.carillon.testing;

import static org.carillon.testing.CarillonServer.encode;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;

/** What stands in the database of the server under test, for facts that no endpoint tells. */
public final class StoredRows {
    private StoredRows() {}

    /**
     * The rings of a conversation, also of a deleted one, oldest first: {@code id}, {@code attendee_id},
     * {@code user_id}, {@code caller_attendee_id}, {@code caller_user_id}, {@code state}, {@code call_generation},
     * {@code live_attendee_id}, {@code listed}, {@code first_alerted_at}, {@code ended_at}, {@code untold_since}.
     */
    public static List<JsonObject> rings(Room room) {
        return list("rings", room.token());
    }

    /**
     * The ledger of a conversation's rings without webhooks, oldest first: {@code ring_id}, {@code channel},
     * {@code device}, {@code attempt}, {@code outcome}. Webhooks are tried for the rings of every test.
     */
    public static List<JsonObject> deliveries(Room room) {
        return list("deliveries", room.token());
    }

    /** The same for webhooks alone: {@code ring_id}, {@code device}, {@code attempt}, {@code outcome}. */
    public static List<JsonObject> webhookDeliveries(Room room) {
        return list("webhook-deliveries", room.token());
    }

    /**
     * What is still to be posted about a conversation's rings: {@code ring_id}, {@code kind}, {@code target},
     * {@code attempts}.
     */
    public static List<JsonObject> webhookPosts(Room room) {
        return list("webhook-posts", room.token());
    }

    /**
     * What devices were told about a conversation's rings: {@code id}, {@code ring_id}, {@code user_id}, {@code kind}.
     */
    public static List<JsonObject> ringEvents(Room room) {
        return list("ring-events", room.token());
    }

    /** The consents to recording given in a conversation, oldest first: {@code actor_type}, {@code actor_id}. */
    public static List<JsonObject> consents(Room room) {
        return list("consents", room.token());
    }

    /** Invitations of a conversation that are still to be sent by mail: {@code attempts}, {@code actor_id}. */
    public static List<JsonObject> mails(Room room) {
        return list("mails", room.token());
    }

    /** The states of a conversation's sessions, oldest first. */
    public static List<Integer> sessionStates(Room room) {
        return list("session-states", room.token()).stream()
                .map(row -> row.getInt("state"))
                .toList();
    }

    /** The login flows of an app: {@code poll_hash}, {@code login_hash}. */
    public static List<JsonObject> loginFlows(String appName) {
        return list("login-flows", appName);
    }

    /** The app passwords of an account: {@code name}. */
    public static List<JsonObject> appPasswords(String userId) {
        return list("app-passwords", userId);
    }

    /** The uses of an account's app passwords: {@code address}, and 1 as {@code later} if used after it was made. */
    public static List<JsonObject> usesOfAppPasswords(String userId) {
        return list("app-password-uses", userId);
    }

    /** The sign-ins of an account with browsers: {@code address}, and 1 as {@code later} if used after that. */
    public static List<JsonObject> signIns(String userId) {
        return list("sign-ins", userId);
    }

    /** The names of the tables that have a row of a conversation, once per row; {@code id} is that of its object. */
    public static List<String> traces(int id) {
        return list("traces", String.valueOf(id)).stream()
                .map(row -> row.getString("kept_in"))
                .toList();
    }

    /** Stores a setting of Talk past the application, as another node does. */
    public static void writeSetting(String key, String value) {
        post("settings?app=spreed&key=" + encode(key) + "&value=" + encode(value));
    }

    /** Stores missed rings of a user, each with an event for its end, past the application, as another node does. */
    public static void writeRingEvents(Room room, Actor user, int count) {
        post("ring-events?user=" + encode(user.id()) + "&token=" + room.token() + "&count=" + count);
    }

    /** Stores missed rings like the only one of a conversation past the application. */
    public static void copyRing(Room room, int count) {
        post("rings?token=" + room.token() + "&count=" + count);
    }

    /** Stores guests of a conversation, who have no sessions, past the application. */
    public static void writeGuests(Room room, int count) {
        post("guests?token=" + room.token() + "&count=" + count);
    }

    /** Stores copies of a conversation that have this user alone, past the application. */
    public static void copyConversation(Room room, Actor user, int count) {
        post("conversations?token=" + room.token() + "&user=" + encode(user.id()) + "&count=" + count);
    }

    /** Takes the PINs of a conversation away past the application. */
    public static void forgetPins(Room room) {
        post("no-pins?token=" + room.token());
    }

    /** Disables an account past the application. */
    public static void disable(Actor user) {
        post("disabled?user=" + encode(user.id()));
    }

    /** Stores a {@code call_started} in a conversation past the application, as another node does. */
    public static void writeMessage(Room room) {
        post("messages?token=" + room.token());
    }

    /**
     * Leaves a post to the target for each event of a conversation's rings, as a node does that has begun to send it.
     */
    public static void claimWebhookPosts(Room room, String target, Duration lease) {
        post("webhook-posts?token=" + room.token() + "&target=" + encode(target) + "&seconds=" + lease.toSeconds());
    }

    private static void post(String action) {
        CarillonServer.post("test-control/" + action);
    }

    private static List<JsonObject> list(String what, String parameter) {
        String rows = CarillonServer.get("test-control/rows/" + what + "/" + parameter);
        try (JsonReader reader = Json.createReader(new StringReader(rows))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
