package org.carillon.participant;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationType;
import org.carillon.ocs.JsonValues;

/** The two users of a one-to-one conversation, also of a former one, whose ids are its stored name. */
public final class OneToOne {

    private OneToOne() {}

    /** Both user ids, sorted; empty for another type, and for a former one with a name of its own. */
    public static List<String> userIds(Conversation conversation) {
        if (!conversation.type().isBetweenTwo()) {
            return List.of();
        }
        try (JsonReader names = JsonValues.JSON.createReader(new StringReader(conversation.name()))) {
            return names.readArray().getValuesAs(JsonString::getString);
        } catch (JsonException | ClassCastException e) {
            if (conversation.type() == ConversationType.ONE_TO_ONE) {
                throw e;
            }
            return List.of();
        }
    }

    /** The other one's user id; empty for another type. */
    static Optional<String> partner(Conversation conversation, String readerId) {
        return userIds(conversation).stream().filter(id -> !id.equals(readerId)).findFirst();
    }
}
