package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.List;

/** The list of notifications of an account. */
public final class NotificationList {
    private static final String API = "/ocs/v2.php/apps/notifications/api/v2/notifications";

    private NotificationList() {}

    /** Any request; {@code path} starts below the list. */
    public static OcsRequest request(Actor reader, String method, String path) {
        return reader.request(method, API + path);
    }

    /** All entries, newest first. */
    public static List<JsonObject> all(Actor reader) {
        return request(reader, "GET", "").send().ok().list();
    }

    /** The entries about calls, newest first. */
    public static List<JsonObject> calls(Actor reader) {
        return ofType(reader, "call");
    }

    /** The entries about invitations, newest first. */
    public static List<JsonObject> invitations(Actor reader) {
        return ofType(reader, "room");
    }

    /** What the entries say, newest first. */
    public static List<String> subjects(Actor reader) {
        return all(reader).stream().map(entry -> entry.getString("subject")).toList();
    }

    /** The only entry. */
    public static JsonObject only(Actor reader) {
        List<JsonObject> all = all(reader);
        if (all.size() != 1) {
            throw new AssertionError("not one entry: " + all);
        }
        return all.get(0);
    }

    /** The number of the only entry. */
    public static int idOfOnly(Actor reader) {
        return only(reader).getInt("notification_id");
    }

    /** The only action of an entry. */
    public static JsonObject action(JsonObject entry) {
        if (entry.getJsonArray("actions").size() != 1) {
            throw new AssertionError("not one action: " + entry);
        }
        return entry.getJsonArray("actions").getJsonObject(0);
    }

    public static OcsAnswer delete(Actor reader, int id) {
        return request(reader, "DELETE", "/" + id).send();
    }

    private static List<JsonObject> ofType(Actor reader, String type) {
        return all(reader).stream()
                .filter(entry -> entry.getString("object_type").equals(type))
                .toList();
    }
}
