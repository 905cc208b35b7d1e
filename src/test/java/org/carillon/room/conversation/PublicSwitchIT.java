package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a conversation for guests and closing it again (docs/contract/conversations.md 15). */
class PublicSwitchIT extends DeployedGroup {

    @Test
    void aGroupConversationIsOpened() {
        assertThat(open(owner, room)).succeeds();

        assertThat(owner.look(room)).hasNumber("type", 3);
        assertThat(talk.guest().joining(room).send()).succeeds();
    }

    @Test
    void aPublicConversationIsClosed() {
        open(owner, room).ok();

        assertThat(close(owner, room)).succeeds();

        assertThat(owner.look(room)).hasNumber("type", 2);
        assertThat(talk.guest().joining(room).send()).isRefused(404);
    }

    @Test
    void theSameAgainIsFineAndNoNews() {
        assertThat(close(owner, room)).succeeds();
        open(owner, room).ok();
        assertThat(open(owner, room)).succeeds();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn(kind -> kind.startsWith("guests_"))
                .containsExactly("guests_allowed");
    }

    @Test
    void theChatTellsIt() {
        open(owner, room).ok();
        close(owner, room).ok();

        assertThat(ChatHistory.kinds(owner, room)).contains("guests_allowed", "guests_disallowed");
    }

    @Test
    void whoCameByThemselvesHasToGo() {
        open(owner, room).ok();
        Actor guest = talk.guest();
        Actor moderator = talk.guest();
        Actor visitor = talk.user("visitor");
        guest.enterCall(room, IN_CALL);
        moderator.join(room);
        owner.promote(room, moderator);
        visitor.enterCall(room, IN_CALL);

        close(owner, room).ok();

        assertThat(owner.participants(room))
                .extracting((JsonObject entry) -> entry.getInt("participantType"))
                .containsExactlyInAnyOrder(1, 3);
        assertThat(guest.getCall(room)).isRefused(404);
        assertThat(moderator.getCall(room)).isRefused(404);
        assertThat(visitor.getCall(room)).isRefused(404);
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void whoWasInvitedStays() {
        open(owner, room).ok();
        user.enterCall(room, IN_CALL);

        close(owner, room).ok();

        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void otherTypesStayAsTheyAre(String method) {
        Room pair = owner.createOneToOne(user);
        Room notes = owner.noteToSelf();

        assertThat(owner.room(method, pair, "/public").send()).isRefusedFor(400, "type");
        assertThat(owner.room(method, notes, "/public").send()).isRefusedFor(400, "type");

        assertThat(owner.look(pair)).hasNumber("type", 1);
        assertThat(owner.look(notes)).hasNumber("type", 6);
    }

    @Test
    void aModeratorMaySwitchIt() {
        owner.promote(room, user);

        assertThat(open(user, room)).succeeds();
        assertThat(close(user, room)).succeeds();
    }

    @Test
    void aPasswordStaysStored() {
        open(owner, room).ok();
        owner.setPassword(room, "let-me-in-42");

        close(owner, room).ok();
        open(owner, room).ok();

        assertThat(owner.look(room)).hasFlag("hasPassword", true);
        assertThat(talk.guest().joining(room).send()).isRefused(403);
        assertThat(talk.guest().joining(room).form("password", "let-me-in-42").send())
                .succeeds();
    }

    private static OcsAnswer open(Actor who, Room room) {
        return who.room("POST", room, "/public").send();
    }

    private static OcsAnswer close(Actor who, Room room) {
        return who.room("DELETE", room, "/public").send();
    }
}
