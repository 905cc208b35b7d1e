package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The shape of a conversation in answers (docs/contract/conversations.md 13.1): typed clients fail on any other. */
public final class RoomObject {
    private static final Map<String, Class<? extends JsonValue>> FIELDS = fields();
    private static final Set<String> TRUTHS = Set.of(
            "hasPassword",
            "hasCall",
            "canStartCall",
            "canLeaveConversation",
            "canDeleteConversation",
            "canEnableSIP",
            "isFavorite",
            "unreadMention",
            "unreadMentionDirect",
            "isCustomAvatar",
            "isArchived",
            "isImportant",
            "isSensitive");
    private static final Set<String> OF_PARTNER = Set.of("status", "statusIcon", "statusMessage", "statusClearAt");

    private RoomObject() {}

    /** Fails unless every field is there, with its type, and no other beside those of a partner. */
    public static void check(JsonObject room) {
        FIELDS.forEach((name, type) -> assertThat(room.get(name)).as(name).isInstanceOf(type));
        TRUTHS.forEach(name -> assertThat(room.get(name)).as(name).isIn(JsonValue.TRUE, JsonValue.FALSE));
        JsonValue message = room.get("lastMessage");
        assertThat(message instanceof JsonObject || JsonValue.EMPTY_JSON_ARRAY.equals(message))
                .as("lastMessage %s", message)
                .isTrue();
        FIELDS.keySet().stream()
                .filter(name -> FIELDS.get(name) == JsonNumber.class)
                .forEach(name -> assertThat(room.getJsonNumber(name).isIntegral())
                        .as(name)
                        .isTrue());
        assertThat(room.keySet())
                .allMatch(name -> FIELDS.containsKey(name)
                        || TRUTHS.contains(name)
                        || OF_PARTNER.contains(name)
                        || name.equals("lastMessage"));
    }

    private static Map<String, Class<? extends JsonValue>> fields() {
        Map<String, Class<? extends JsonValue>> fields = new LinkedHashMap<>();
        for (String name : ("token name displayName description objectType objectId sessionId actorType actorId"
                        + " attendeePin avatarVersion liveTranscriptionLanguageId")
                .split(" ", -1)) {
            fields.put(name, JsonString.class);
        }
        for (String name :
                ("id type participantType participantFlags readOnly listable lobbyState sipEnabled lobbyTimer"
                                + " lastActivity callStartTime lastPing callFlag callRecording "
                                + "recordingConsent lastReadMessage"
                                + " lastCommonReadMessage unreadMessages messageExpiration "
                                + "notificationLevel notificationCalls"
                                + " attendeeId permissions attendeePermissions callPermissions defaultPermissions"
                                + " breakoutRoomMode breakoutRoomStatus mentionPermissions lastPinnedId hiddenPinnedId"
                                + " hasScheduledMessages attributes")
                        .split(" ", -1)) {
            fields.put(name, JsonNumber.class);
        }
        fields.put("tagIds", JsonArray.class);
        return fields;
    }
}
