package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Permission;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way out of a call takes its status along (docs/contract/status.md 6.3). */
class CallStatusEndIT extends DeployedGroup {

    @BeforeEach
    void bothAreOnlineAndInTheCall() {
        UserStatuses.choose(owner, "online").ok();
        UserStatuses.choose(user, "online").ok();
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
    }

    @Test
    void theFirstOfSeveralDevicesThatLeavesTakesTheStatusAlong() {
        Actor phone = user.onAnotherDevice();
        phone.enterCall(room, IN_CALL);

        phone.leaveCall(room).ok();

        assertThat(user.peers(room)).hasSize(2);
        assertOnline(user);
        assertInCall(owner);
    }

    @Test
    void aDeviceThatIsNotInTheCallChangesNothing() {
        Actor phone = user.onAnotherDevice();
        phone.join(room);

        phone.leaveCall(room).ok();
        phone.leave(room);

        assertInCall(user);
    }

    @Test
    void theLastLeaverHasTheirStatusBack() {
        owner.leaveCall(room).ok();
        user.leaveCall(room).ok();

        assertOnline(owner);
        assertOnline(user);
    }

    @Test
    void theEndForAllIsOneForTheStatusesToo() {
        owner.endCall(room).ok();

        assertOnline(owner);
        assertOnline(user);
    }

    @Test
    void theEndForAllReachesThoseWhoFellSilent() {
        talk.advanceClock(Duration.ofSeconds(31));
        owner.join(room);

        owner.endCall(room).ok();

        assertOnline(user);
    }

    @Test
    void theEndOfACallReachesThoseWhoFellSilent() {
        talk.advanceClock(Duration.ofSeconds(31));

        owner.leaveCall(room).ok();

        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertOnline(user);
    }

    @Test
    void whoLeavesTheConversationHasTheirStatusBack() {
        user.leave(room);

        assertOnline(user);
        assertInCall(owner);
    }

    @Test
    void whoJoinsTheConversationAgainHasTheirStatusBack() {
        user.join(room);

        assertOnline(user);
    }

    @Test
    void whoIsRemovedHasTheirStatusBack() {
        owner.remove(room, user);

        assertOnline(user);
        assertInCall(owner);
    }

    @Test
    void theLobbyTakesTheStatusOfThoseItSendsOut() {
        owner.openLobby(room);

        assertOnline(user);
        assertInCall(owner);
    }

    @Test
    void theLobbyTakesTheStatusEvenOfThoseWhoMayComeBackAtOnce() {
        owner.permit(room, user, Permission.ORDINARY | Permission.IGNORE_LOBBY);

        owner.openLobby(room);
        assertOnline(user);

        user.joinCall(room).ok();
        assertInCall(user);
    }

    @Test
    void readOnlyTakesAllStatuses() {
        owner.setReadOnly(room, true);

        assertOnline(owner);
        assertOnline(user);
    }

    @Test
    void aDeletedConversationTakesAllStatuses() {
        owner.room("DELETE", room, "").send().ok();

        assertOnline(owner);
        assertOnline(user);
    }

    @Test
    void deadSessionsLeaveNoStatusBehind() {
        talk.advanceClock(Duration.ofSeconds(101));

        owner.participants(room);

        assertOnline(owner);
        assertOnline(user);
    }

    @Test
    void aChangeOfTheAttendeeDuringTheCallKeepsItShown() {
        owner.promote(room, user);

        assertInCall(user);
    }

    private void assertInCall(Actor actor) {
        assertThat(UserStatuses.own(actor)).hasText("messageId", "call").hasText("status", "away");
    }

    private void assertOnline(Actor actor) {
        assertThat(UserStatuses.own(actor)).hasText("status", "online").hasFlag("messageIsPredefined", false);
    }
}
