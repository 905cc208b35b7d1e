package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.RoomObject;
import org.carillon.testing.RoomSettings;
import org.junit.jupiter.api.Test;

/** Every conversation in every answer has every field, with its type (docs/contract/conversations.md 13.1). */
class RoomFieldsIT extends DeployedGroup {

    @Test
    void theNewFieldsHaveTheirNeutralValues() {
        assertThat(owner.look(room))
                .hasNumber("mentionPermissions", 0)
                .hasFlag("isArchived", false)
                .hasFlag("isImportant", false)
                .hasFlag("isSensitive", false)
                .hasText("liveTranscriptionLanguageId", "")
                .hasNumber("hasScheduledMessages", 0)
                .hasNumber("lastPinnedId", 0)
                .hasNumber("hiddenPinnedId", 0)
                .hasNumber("attributes", 0);
        assertThat(owner.look(room).object()).containsEntry("tagIds", JsonValue.EMPTY_JSON_ARRAY);
    }

    @Test
    void aMemberGetsAllOfThem() {
        RoomObject.check(owner.look(room).object());
        RoomObject.check(user.join(room).object());
        user.listRooms().list().forEach(RoomObject::check);
    }

    @Test
    void soDoesWhoCreates() {
        RoomObject.check(create(2).send().object());
        RoomObject.check(create(3).send().object());
        JsonObject partly = create(2)
                .form("participants[users][]", "nobody of this name")
                .send()
                .object();
        assertThat(partly).containsKey("invalidParticipants");
        RoomObject.check(
                Json.createObjectBuilder(partly).remove("invalidParticipants").build());
    }

    @Test
    void soDoTwoAlone() {
        RoomObject.check(pair().object());
        assertThat(pair()).hasStatus(200);
        RoomObject.check(pair().object());
        assertThat(pair().object()).containsKeys("status", "statusIcon", "statusMessage", "statusClearAt");
        RoomObject.check(owner.look(new Room(pair().text("token"))).object());
    }

    @Test
    void soDoesTheNoteToSelf() {
        RoomObject.check(owner.talk("GET", "/room/note-to-self").send().object());
        RoomObject.check(owner.look(owner.noteToSelf()).object());
    }

    @Test
    void soDoStrangersAndGuests() {
        Room open = owner.createPublic("Open house");
        Actor stranger = talk.user("stranger");
        RoomObject.check(stranger.look(open).object());
        RoomObject.check(talk.guest().look(open).object());
        RoomObject.check(talk.guest().join(open).object());
        RoomObject.check(stranger.join(open).object());
    }

    @Test
    void soDoesWhoFindsTheConversation() {
        RoomSettings.list(owner, room, 2).ok();
        Actor stranger = talk.user("stranger");

        RoomObject.check(stranger.look(room).object());
        RoomSettings.find(stranger, "Standup").forEach(RoomObject::check);
    }

    @Test
    void soDoesWhoWaitsInTheLobby() {
        owner.openLobby(room);

        RoomObject.check(user.look(room).object());
        RoomObject.check(user.join(room).object());
        user.listRooms().list().forEach(RoomObject::check);
    }

    private OcsRequest create(int type) {
        return owner.talk("POST", "/room").form("roomType", type).form("roomName", "Planning");
    }

    private OcsAnswer pair() {
        return owner.talk("POST", "/room")
                .form("roomType", 1)
                .form("invite", user.id())
                .send();
    }
}
