package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One conversation as members and strangers get it (docs/contract/conversations.md 4 and 13.3). */
class GetConversationIT extends DeployedTalk {
    /** What a stranger of a public conversation gets; the values that differ each time are left open. */
    private static final String SKELETON =
            """
            {"id": %d, "token": "%s", "type": 3, "name": "", "displayName": "", "objectType": "", "objectId": "",
             "participantType": 4, "participantFlags": 0, "readOnly": 0, "hasPassword": %b, "hasCall": false,
             "callStartTime": 0, "callRecording": 0, "canStartCall": false, "lastActivity": 0, "lastReadMessage": 0,
             "unreadMessages": 0, "unreadMention": false, "unreadMentionDirect": false, "isFavorite": false,
             "canLeaveConversation": false, "canDeleteConversation": false, "notificationLevel": 3,
             "notificationCalls": 0, "lobbyState": 0, "lobbyTimer": 0, "lastPing": 0, "sessionId": "0",
             "lastMessage": [], "sipEnabled": 0, "actorType": "", "actorId": "", "attendeeId": 0, "permissions": 1,
             "attendeePermissions": 1, "callPermissions": 1, "defaultPermissions": 1, "canEnableSIP": false,
             "attendeePin": "", "description": "", "lastCommonReadMessage": 0, "listable": 0, "callFlag": 0,
             "messageExpiration": 0, "avatarVersion": "%s", "isCustomAvatar": false, "breakoutRoomMode": 0,
             "breakoutRoomStatus": 0, "recordingConsent": 0, "mentionPermissions": 0, "isArchived": false,
             "isImportant": false, "isSensitive": false, "liveTranscriptionLanguageId": "",
             "hasScheduledMessages": 0, "lastPinnedId": 0, "hiddenPinnedId": 0, "attributes": 0, "tagIds": []}""";

    private Actor owner;

    @BeforeEach
    void createTheOwner() {
        owner = talk.user("owner");
    }

    @Test
    void aStrangerGetsTheSkeletonAndNothingElse() {
        Room open = busyPublicConversation();

        assertSkeleton(talk.user("stranger").look(open), open, false);
        assertSkeleton(talk.guest().look(open), open, false);
    }

    @Test
    void theSkeletonTellsThatAPasswordIsNeeded() {
        Room open = busyPublicConversation();
        owner.setPassword(open, "let-me-in-42");

        assertSkeleton(talk.guest().look(open), open, true);
    }

    @Test
    void theSkeletonHidesLobbyAndReadOnly() {
        Room open = busyPublicConversation();
        owner.openLobby(open);
        owner.setReadOnly(open, true);

        assertSkeleton(talk.guest().look(open), open, false);
    }

    @Test
    void aMemberWhoLeftAPublicConversationIsAStranger() {
        Room open = busyPublicConversation();
        Actor user = talk.user("user");
        owner.add(open, user);
        user.leaveForGood(open);

        assertSkeleton(user.look(open), open, false);
    }

    @Test
    void theAvatarVersionHasEightHexDigits() {
        assertThat(owner.look(owner.createGroup("Standup")).text("avatarVersion"))
                .matches("[0-9a-f]{8}");
    }

    @Test
    void anOrdinaryMemberSeesTheirOwnRights() {
        Room room = owner.createGroup("Standup");
        Actor user = talk.user("user");
        owner.add(room, user);

        assertThat(user.look(room))
                .succeeds()
                .hasText("name", "Standup")
                .hasNumber("participantType", 3)
                .hasNumber("permissions", 246)
                .hasNumber("attendeePermissions", 0)
                .hasNumber("defaultPermissions", 0)
                .hasNumber("callPermissions", 0)
                .hasNumber("notificationLevel", 2)
                .hasFlag("canStartCall", true)
                .hasFlag("canLeaveConversation", true)
                .hasFlag("canDeleteConversation", false);
    }

    @Test
    void theNotificationLevelOfGroupsIsASetting() {
        talk.settings().set("default_group_notification", "1");

        assertThat(owner.look(owner.createGroup("Standup"))).hasNumber("notificationLevel", 1);
    }

    @Test
    void anUnknownConversationIsNotFound() {
        assertThat(owner.room("GET", Room.UNKNOWN, "").send()).isRefused(404);
        assertThat(talk.guest().room("GET", Room.UNKNOWN, "").send()).isRefused(404);
    }

    @Test
    void aGroupConversationOfOthersIsNotFoundAndSaysNothingOfTheSettings() {
        Room room = owner.createGroup("Standup");

        OcsAnswer answer = talk.user("stranger").room("GET", room, "").send();

        assertThat(answer).isRefused(404);
        assertThat(answer.header("X-Nextcloud-Talk-Hash")).isEmpty();
    }

    @Test
    void whoWaitsInTheLobbySeesTheCallButNotThatTheyMayJoinIt() {
        Room room = owner.createGroup("Standup");
        Actor user = talk.user("user");
        owner.add(room, user);
        owner.enterCall(room, 3);
        owner.openLobby(room);

        OcsAnswer seen = user.look(room);

        assertThat(seen)
                .hasFlag("hasCall", false)
                .hasFlag("canStartCall", false)
                .hasFlag("canLeaveConversation", true)
                .hasNumber("callFlag", 3)
                .hasNumber("lobbyState", 1);
        assertThat(seen.number("callStartTime")).isPositive();
        assertThat(seen.object().getJsonArray("lastMessage")).isEmpty();
    }

    private Room busyPublicConversation() {
        Room open = owner.createPublic("Open house");
        owner.enterCall(open, 7);
        return open;
    }

    private void assertSkeleton(OcsAnswer seen, Room open, boolean hasPassword) {
        JsonObject real = owner.look(open).object();
        String expected =
                SKELETON.formatted(real.getInt("id"), open.token(), hasPassword, real.getString("avatarVersion"));
        try (JsonReader reader = Json.createReader(new StringReader(expected))) {
            assertThat(seen.object()).isEqualTo(reader.readObject());
        }
        assertThat(seen).succeeds().hasHeader("X-Nextcloud-Talk-Hash");
    }
}
