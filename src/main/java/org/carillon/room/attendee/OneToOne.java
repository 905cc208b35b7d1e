package org.carillon.room.attendee;

import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.carillon.platform.json.JsonValues;
import org.carillon.room.conversation.Conversation;

/** The two users of a one-to-one conversation, which keeps their ids even when one of them is gone. */
public final class OneToOne {

    private OneToOne() {}

    /** Both user ids, sorted; empty for another type. */
    public static List<String> userIds(Conversation conversation) {
        if (!conversation.type().isBetweenTwo()) {
            return List.of();
        }
        try (JsonReader names = JsonValues.JSON.createReader(new StringReader(conversation.pair()))) {
            return names.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** The other one's user id; the reader's own when there is no other. */
    public static String partner(Conversation conversation, String readerId) {
        return userIds(conversation).stream()
                .filter(id -> !id.equals(readerId))
                .findFirst()
                .orElse(readerId);
    }
}
