package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.List;

/** What moderators choose for conversations, and what others find of them. */
public final class RoomSettings {
    private RoomSettings() {}

    /** Lets others find the conversation: 0 nobody, 1 users, 2 everybody. */
    public static OcsAnswer list(Actor moderator, Room room, Object scope) {
        return moderator.room("PUT", room, "/listable").form("scope", scope).send();
    }

    public static OcsAnswer describe(Actor moderator, Room room, String text) {
        return moderator
                .room("PUT", room, "/description")
                .form("description", text)
                .send();
    }

    /** Lets phones dial in: 0 no, 1 with a PIN, 2 also without. */
    public static OcsAnswer changeSip(Actor moderator, Room room, Object state) {
        return moderator.room("PUT", room, "/webinar/sip").form("state", state).send();
    }

    /** Conversations that somebody finds with a term. */
    public static List<JsonObject> find(Actor who, String term) {
        return who.talk("GET", "/listed-room")
                .query("searchTerm", term)
                .send()
                .ok()
                .list();
    }
}
