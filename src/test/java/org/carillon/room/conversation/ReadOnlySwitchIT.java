package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a conversation read-only (docs/contract/conversations.md 7). */
class ReadOnlySwitchIT extends DeployedGroup {

    @Test
    void itIsSwitchedOnAndOff() {
        assertThat(change(owner, room, "1")).succeeds();
        assertThat(user.look(room)).hasNumber("readOnly", 1);

        assertThat(change(owner, room, "0")).succeeds();
        assertThat(user.look(room)).hasNumber("readOnly", 0);
    }

    @Test
    void theChatTellsIt() {
        change(owner, room, "1").ok();
        change(owner, room, "0").ok();

        assertThat(ChatHistory.kinds(owner, room)).contains("read_only", "read_only_off");
    }

    @Test
    void theSameStateAgainIsNoNews() {
        change(owner, room, "1").ok();

        assertThat(change(owner, room, "1")).succeeds();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn("read_only"::equals)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "abc", ""})
    void anotherStateIsRefused(String state) {
        assertThat(change(owner, room, state)).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("readOnly", 0);
    }

    @Test
    void aMissingStateIsRefused() {
        assertThat(owner.room("PUT", room, "/read-only").send()).isRefusedFor(400, "value");
    }

    @Test
    void onlyGroupAndPublicConversationsCanBeReadOnly() {
        assertThat(change(owner, owner.createOneToOne(user), "1")).isRefusedFor(400, "type");
        assertThat(change(owner, owner.noteToSelf(), "1")).isRefusedFor(400, "type");
        assertThat(change(owner, owner.createPublic("Open house"), "1")).succeeds();
    }

    @Test
    void aModeratorMaySwitchIt() {
        owner.promote(room, user);

        assertThat(change(user, room, "1")).succeeds();
    }

    @Test
    void everybodyIsOutOfTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        change(owner, room, "1").ok();

        assertThat(owner.flags(room)).isZero();
        assertThat(user.flags(room)).isZero();
        assertThat(user.look(room)).hasFlag("hasCall", false);
    }

    private static OcsAnswer change(Actor who, Room room, String state) {
        return who.room("PUT", room, "/read-only").form("state", state).send();
    }
}
