package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another name for a conversation (docs/contract/conversations.md 5). */
class RenameConversationIT extends DeployedGroup {

    @Test
    void theNewNameHoldsForAll() {
        assertThat(rename(owner, room, "Retrospective")).succeeds();

        assertThat(user.look(room)).hasText("name", "Retrospective").hasText("displayName", "Retrospective");
    }

    @Test
    void theChatTellsWhoDidIt() {
        rename(owner, room, "Retrospective").ok();

        JsonObject message = ChatHistory.latest(user, room, "conversation_renamed");
        assertThat(message.getString("actorId")).isEqualTo(owner.id());
    }

    @Test
    void theSameNameAgainIsNoNews() {
        assertThat(rename(owner, room, "Standup")).succeeds();

        assertThat(ChatHistory.kinds(owner, room)).doesNotContain("conversation_renamed");
    }

    @Test
    void spaceAroundTheNameIsCutOff() {
        rename(owner, room, "  Retrospective  ").ok();

        assertThat(owner.look(room)).hasText("name", "Retrospective");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n"})
    void anEmptyNameIsRefused(String name) {
        assertThat(rename(owner, room, name)).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void aMissingNameIsRefused() {
        assertThat(owner.room("PUT", room, "").send()).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void aNameMayHave255Characters() {
        rename(owner, room, "n".repeat(255)).ok();

        assertThat(owner.look(room)).hasText("name", "n".repeat(255));
        rename(owner, room, "🎉".repeat(255)).ok();
        assertThat(owner.look(room)).hasText("name", "🎉".repeat(255));
    }

    @Test
    void aNameOf256CharactersIsRefused() {
        assertThat(rename(owner, room, "n".repeat(256))).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void aOneToOneConversationKeepsItsName() {
        Room pair = owner.createOneToOne(user);

        assertThat(rename(owner, pair, "Us")).isRefusedFor(400, "type");
        assertThat(owner.look(pair)).hasText("name", user.id());
    }

    @Test
    void theNoteToSelfMayBeRenamed() {
        Room notes = owner.noteToSelf();

        assertThat(rename(owner, notes, "Diary")).succeeds();
        assertThat(owner.look(notes)).hasText("name", "Diary");
    }

    @Test
    void aModeratorMayRename() {
        owner.promote(room, user);

        assertThat(rename(user, room, "Retrospective")).succeeds();
    }

    @Test
    void aGuestModeratorMayRename() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(rename(guest, open, "Garden party")).succeeds();
    }

    private static OcsAnswer rename(Actor who, Room room, String name) {
        return who.room("PUT", room, "").form("roomName", name).send();
    }
}
