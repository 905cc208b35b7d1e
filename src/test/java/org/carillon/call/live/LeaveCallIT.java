package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Leaving a call, and the end that the last one brings (docs/contract/call.md 3.6, 4.3 and 4.4). */
class LeaveCallIT extends DeployedGroup {

    @Test
    void theCallGoesOnWithoutTheOneWhoLeaves() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        user.enterCall(room, IN_CALL);

        assertThat(owner.leaveCall(room)).succeedsWithoutData();

        assertThat(owner.flags(room)).isZero();
        assertThat(user.peers(room)).hasSize(1);
        assertThat(user.look(room)).hasFlag("hasCall", true).hasNumber("callFlag", AUDIO_AND_VIDEO);
    }

    @Test
    void theLastOneEndsTheCall() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        user.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        assertThat(user.leaveCall(room)).succeedsWithoutData();

        assertThat(user.peers(room)).isEmpty();
        assertThat(user.look(room))
                .hasFlag("hasCall", false)
                .hasNumber("callFlag", 0)
                .hasNumber("callStartTime", 0);
    }

    @RepeatedTest(5)
    void theLastTwoAtTheSameInstantEndTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        CompletableFuture<OcsAnswer> first =
                owner.talk("DELETE", "/call/" + room.token()).sendAsync();
        CompletableFuture<OcsAnswer> second =
                user.talk("DELETE", "/call/" + room.token()).sendAsync();

        assertThat(first.join()).succeedsWithoutData();
        assertThat(second.join()).succeedsWithoutData();
        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void leavingWithoutBeingInTheCallIsNoMistake() {
        owner.join(room);

        assertThat(owner.leaveCall(room)).succeedsWithoutData();
    }

    @Test
    void leavingTwiceIsNoMistake() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.leaveCall(room)).succeedsWithoutData();
        assertThat(owner.leaveCall(room)).succeedsWithoutData();
    }

    @Test
    void whoOnlyListensDoesNotEndTheCallOfOthers() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        user.leaveCall(room).ok();

        assertThat(owner.peers(room)).hasSize(1);
    }

    @Test
    void oneMustHaveJoinedTheConversation() {
        assertThat(owner.leaveCall(room)).isRefused(404);
    }

    @Test
    void aGuestOfElsewhereIsNotFound() {
        Actor guest = talk.guest();
        guest.join(owner.createPublic("Elsewhere"));
        Room open = owner.createPublic("Open house");

        assertThat(guest.leaveCall(open)).isRefused(404);
    }

    @Test
    void anotherDeviceOfTheUserStaysInTheCall() {
        Actor phone = user.onAnotherDevice();
        user.enterCall(room, IN_CALL);
        phone.enterCall(room, IN_CALL);

        user.leaveCall(room).ok();

        assertThat(owner.peers(room)).hasSize(1);
        assertThat(phone.flags(room)).isEqualTo(IN_CALL);
        assertThat(owner.look(room)).hasFlag("hasCall", true);
    }

    @Test
    void permissionsOfTheCallEndWithIt() {
        owner.enterCall(room, IN_CALL);
        owner.permitAll(room, "call", 17);
        assertThat(owner.look(room)).hasNumber("callPermissions", 17);

        owner.leaveCall(room).ok();

        assertThat(owner.look(room)).hasNumber("callPermissions", 0);
    }

    @Test
    void readOnlyRefusesTheLeaveOfACallThatIsOver() {
        owner.enterCall(room, IN_CALL);
        owner.setReadOnly(room, true);

        assertThat(owner.leaveCall(room)).isRefused(403);
        assertThat(owner.flags(room)).isZero();
    }

    @Test
    void theLobbyRefusesTheLeaveOfThoseItHasSentOut() {
        user.enterCall(room, IN_CALL);
        owner.openLobby(room);

        assertThat(user.leaveCall(room)).isRefused(412);
        assertThat(user.look(room)).hasNumber("participantFlags", 0);
    }

    @Test
    void leavingTheConversationLeavesTheCall() {
        owner.enterCall(room, IN_CALL);

        owner.leave(room);

        assertThat(user.peers(room)).isEmpty();
        assertThat(user.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void leavingTheConversationLeavesOthersInTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.leave(room);

        assertThat(user.peers(room)).hasSize(1);
        assertThat(user.look(room)).hasFlag("hasCall", true);
    }
}
