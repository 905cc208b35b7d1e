package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.List;

/** What is done to the participants of a conversation that is not about one account; see {@link Actor} for that. */
public final class Participants {
    private Participants() {}

    /** Invites by mail and hands back what the server said. */
    public static OcsAnswer invite(Actor moderator, Room room, String address) {
        return moderator
                .room("POST", room, "/participants")
                .form("newParticipant", address)
                .form("source", "emails")
                .send();
    }

    /** The entry of anybody whose kind and id are known. */
    public static JsonObject entry(Actor reader, Room room, String actorType, String actorId) {
        return reader.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals(actorType)
                        && entry.getString("actorId").equals(actorId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actorType + " " + actorId + " is no participant of " + room));
    }

    /** Ids of all who are in the list, among those of their kind. */
    public static List<String> actorIds(Actor reader, Room room) {
        return reader.participants(room).stream()
                .map(entry -> entry.getString("actorId"))
                .toList();
    }

    /** Removes anybody by the number in the list and hands back what the server said. */
    public static OcsAnswer remove(Actor moderator, Room room, int attendeeId) {
        return moderator
                .room("DELETE", room, "/attendees")
                .form("attendeeId", attendeeId)
                .send();
    }
}
