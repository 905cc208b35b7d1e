package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Permission.IGNORE_LOBBY;
import static org.carillon.testing.Permission.ORDINARY;

import jakarta.json.JsonValue;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ways out of a call (docs/contract/call.md 4.6). */
class SentOutOfCallIT extends DeployedGroup {

    @Test
    void aRemovedMemberIsOutOfTheCallAndTheConversation() {
        user.enterCall(room, IN_CALL);

        owner.remove(room, user);

        assertThat(user.getCall(room)).isRefused(404);
        assertThat(owner.peers(room)).isEmpty();
        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void aMemberWhoLeavesForGoodIsOutOfTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        user.leaveForGood(room);

        assertThat(owner.peers(room)).hasSize(1);
        assertThat(user.updateCall(room, IN_CALL)).isRefused(404);
    }

    @Test
    void closingTheConversationForGuestsKeepsTheCallOfMembers() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        owner.enterCall(open, IN_CALL);
        guest.enterCall(open, IN_CALL);

        owner.room("DELETE", open, "/public").send().ok();

        assertThat(owner.peers(open)).hasSize(1);
        assertThat(guest.updateCall(open, IN_CALL)).isRefused(404);
        assertThat(owner.look(open)).hasFlag("hasCall", true);
    }

    @Test
    void readOnlyEndsTheCallForEverybody() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        user.enterCall(room, IN_CALL);

        assertThat(owner.setReadOnly(room, true)).succeeds();

        assertThat(owner.look(room))
                .hasFlag("hasCall", false)
                .hasNumber("callFlag", 0)
                .hasNumber("callStartTime", 0)
                .hasNumber("participantFlags", 0);
        assertThat(user.flags(room)).isZero();
    }

    @Test
    void theLobbySendsOutEverybodyButModerators() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        user.enterCall(room, IN_CALL);

        OcsAnswer reply = owner.openLobby(room);

        assertThat(reply).succeeds().hasFlag("hasCall", true).hasNumber("lobbyState", 1);
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
        assertThat(user.flags(room)).isZero();
        assertThat(owner.peers(room)).hasSize(1);
    }

    @Test
    void whoWaitsInTheLobbySeesLittleOfTheCallBehindIt() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        int started = owner.look(room).number("callStartTime");

        owner.openLobby(room);

        OcsAnswer seen = user.look(room);
        assertThat(seen)
                .hasFlag("hasCall", false)
                .hasFlag("canStartCall", false)
                .hasFlag("canLeaveConversation", true)
                .hasNumber("callFlag", AUDIO_AND_VIDEO)
                .hasNumber("callStartTime", started);
        assertThat(seen.object().get("lastMessage")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
    }

    @Test
    void theLobbySendsOutEvenThoseWhoMayComeBackAtOnce() {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.openLobby(room);

        assertThat(user.flags(room)).isZero();
        assertThat(user.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void whoMayNoLongerIgnoreTheLobbyIsSentOut() {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        owner.enterCall(room, IN_CALL);
        owner.openLobby(room);
        user.enterCall(room, IN_CALL);

        owner.permit(room, user, 0);

        assertThat(owner.peers(room)).hasSize(1);
        assertThat(user.flags(room)).isZero();
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined", "call_left");
    }

    @Test
    void aModeratorWhoIsDemotedBehindTheLobbyIsSentOut() {
        owner.promote(room, user);
        owner.openLobby(room);
        user.enterCall(room, IN_CALL);

        owner.room("DELETE", room, "/moderators")
                .form("attendeeId", user.attendeeId(room))
                .send()
                .ok();

        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(ChatHistory.kinds(owner, room)).endsWith("moderator_demoted", "call_left", "call_ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void newPermissionsOfTheConversationSendOutWhomTheLobbyHolds(String mode) {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        owner.openLobby(room);
        user.enterCall(room, IN_CALL);

        owner.permitAll(room, mode, ORDINARY);

        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void newPermissionsOfAllSendOutWhomTheLobbyHolds() {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        owner.openLobby(room);
        user.enterCall(room, IN_CALL);

        owner.room("PUT", room, "/attendees/permissions/all")
                .form("method", "remove")
                .form("permissions", IGNORE_LOBBY)
                .send()
                .ok();

        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void withoutLobbyNobodyIsSentOutForPermissions() {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        user.enterCall(room, IN_CALL);

        owner.permit(room, user, ORDINARY);

        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void theLobbyEndsACallWithoutModerators() {
        user.enterCall(room, IN_CALL);

        owner.openLobby(room);

        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void aDeletedConversationTakesItsCallAlong() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.room("DELETE", room, "").send().ok();

        assertThat(owner.getCall(room)).isRefused(404);
        assertThat(user.leaveCall(room)).isRefused(404);
    }
}
