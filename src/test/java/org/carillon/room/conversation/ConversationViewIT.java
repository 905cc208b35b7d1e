package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversation as different people see it (docs/contract/conversations.md 13). */
class ConversationViewIT extends DeployedTalk {
    private Actor owner;
    private Room open;

    @BeforeEach
    void createAPublicConversation() {
        owner = talk.user("owner");
        open = owner.createPublic("Open house");
    }

    @Test
    void aStrangerSeesTheSkeletonOfAPublicConversation() {
        assertSkeleton(talk.user("stranger").look(open));
    }

    @Test
    void aGuestSeesTheSkeletonOfAPublicConversation() {
        assertSkeleton(talk.guest().look(open));
    }

    @Test
    void nobodyElseSeesAGroupConversation() {
        Room closed = owner.createGroup("Standup");

        assertThat(talk.user("stranger").room("GET", closed, "").send()).isRefused(404);
        assertThat(talk.guest().room("GET", closed, "").send()).isRefused(404);
    }

    @Test
    void theOwnerSeesThemselvesAsOwner() {
        assertThat(owner.look(open))
                .hasText("name", "Open house")
                .hasText("displayName", "Open house")
                .hasText("actorType", "users")
                .hasText("actorId", owner.id())
                .hasText("sessionId", "0")
                .hasNumber("participantType", 1)
                .hasNumber("permissions", 254)
                .hasNumber("lastPing", 0)
                .hasFlag("canStartCall", true)
                .hasFlag("canDeleteConversation", true);
    }

    @Test
    void aGuestWhoJoinsGetsSettledValues() {
        OcsAnswer joined = talk.guest().join(open);

        assertThat(joined)
                .hasFlag("isFavorite", false)
                .hasNumber("notificationLevel", 3)
                .hasNumber("notificationCalls", 1)
                .hasFlag("canLeaveConversation", false)
                .hasNumber("participantType", 4)
                .hasText("actorType", "guests");
    }

    @Test
    void everyFieldIsThereAndNoneIsNull() {
        JsonObject room = owner.join(open).object();

        assertThat(room.keySet())
                .contains("id", "token", "type", "name", "displayName", "objectType", "objectId", "participantType")
                .contains("participantFlags", "readOnly", "hasPassword", "hasCall", "callStartTime", "callRecording")
                .contains("canStartCall", "lastActivity", "lastReadMessage", "unreadMessages", "unreadMention")
                .contains("unreadMentionDirect", "isFavorite", "canLeaveConversation", "canDeleteConversation")
                .contains("notificationLevel", "notificationCalls", "lobbyState", "lobbyTimer", "lastPing", "sessionId")
                .contains("lastMessage", "sipEnabled", "actorType", "actorId", "attendeeId", "permissions")
                .contains("attendeePermissions", "callPermissions", "defaultPermissions", "canEnableSIP")
                .contains("attendeePin", "description", "lastCommonReadMessage", "listable", "callFlag")
                .contains("messageExpiration", "avatarVersion", "isCustomAvatar", "breakoutRoomMode")
                .contains("breakoutRoomStatus", "recordingConsent");
        assertThat(room.values()).doesNotContain(JsonValue.NULL);
    }

    @Test
    void theFlagsShownAreThoseOfTheCallersOwnDevice() {
        owner.enterCall(open, 3);

        assertThat(owner.look(open)).hasNumber("participantFlags", 3);
        assertThat(owner.onAnotherDevice().look(open)).hasNumber("participantFlags", 0);
    }

    @Test
    void theListShowsRunningCalls() {
        owner.enterCall(open, 3);

        assertThat(owner.listRooms().list()).singleElement().satisfies(room -> {
            assertThat(room.getString("token")).isEqualTo(open.token());
            assertThat(room.getBoolean("hasCall")).isTrue();
            assertThat(room.getInt("callFlag")).isEqualTo(3);
            assertThat(room.getInt("participantFlags")).isEqualTo(3);
        });
    }

    @Test
    void theListCarriesADigestOfTheSettings() {
        String before = talkHash();

        talk.settings().set("start_calls", "1");

        assertThat(before).isNotEmpty();
        assertThat(talkHash()).isNotEqualTo(before);
    }

    @Test
    void aOneToOneConversationIsCalledLikeThePartner() {
        Actor partner = talk.user("partner");

        Room pair = owner.createOneToOne(partner);

        assertThat(owner.look(pair))
                .hasNumber("type", 1)
                .hasText("name", partner.id())
                .hasText("displayName", partner.displayName())
                .hasFlag("canDeleteConversation", false);
        assertThat(partner.look(pair)).hasText("name", owner.id()).hasNumber("participantType", 1);
    }

    @Test
    void aPairHasOneConversation() {
        Actor partner = talk.user("partner");
        Room pair = owner.createOneToOne(partner);

        assertThat(partner.createOneToOne(owner)).isEqualTo(pair);
    }

    @Test
    void theNoteToSelfIsOne() {
        Room notes = owner.noteToSelf();

        assertThat(owner.noteToSelf()).isEqualTo(notes);
        assertThat(owner.look(notes))
                .hasNumber("type", 6)
                .hasText("objectType", "note_to_self")
                .hasText("objectId", owner.id())
                .hasFlag("canStartCall", false)
                .hasFlag("canLeaveConversation", false)
                .hasFlag("canDeleteConversation", true);
    }

    private void assertSkeleton(OcsAnswer seen) {
        assertThat(seen)
                .hasText("token", open.token())
                .hasNumber("type", 3)
                .hasText("name", "")
                .hasText("displayName", "")
                .hasNumber("participantType", 4)
                .hasNumber("permissions", 1)
                .hasNumber("attendeePermissions", 1)
                .hasNumber("callPermissions", 1)
                .hasNumber("defaultPermissions", 1)
                .hasText("sessionId", "0")
                .hasNumber("attendeeId", 0)
                .hasText("actorType", "")
                .hasFlag("canStartCall", false)
                .hasHeader("X-Nextcloud-Talk-Hash");
        assertThat(seen.object().get("lastMessage")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
    }

    private String talkHash() {
        return owner.listRooms().header("X-Nextcloud-Talk-Hash").orElse("");
    }
}
