package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** What a device does with the call that it shows (docs/contract/rings.md 5). */
class NotificationStateIT extends DeployedGroup {

    @Test
    void itGoesOnRingingWhileTheCallRuns() {
        owner.enterCall(room, IN_CALL);

        assertThat(state(user)).succeedsWithoutData();
        assertThat(state(user.onAnotherDevice())).succeedsWithoutData();
    }

    @Test
    void aCallThatIsOverWasMissed() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        assertThat(state(user)).hasStatus(201).hasMeta("ok", 201, "OK").hasEmptyData();
    }

    @Test
    void aCallThatWasEndedForAllWasMissed() {
        owner.enterCall(room, IN_CALL);
        owner.endCall(room).ok();

        assertThat(state(user)).hasStatus(201);
    }

    @Test
    void aSilentCallIsMissedToo() {
        owner.join(room);
        owner.joinCallSilently(room).ok();
        assertThat(state(user)).succeeds();
        owner.leaveCall(room).ok();

        assertThat(state(user)).hasStatus(201);
    }

    @Test
    void aCallThatNobodyIsInAnyMoreWasMissed() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(31));

        assertThat(state(user)).hasStatus(201);
    }

    @Test
    void whoJoinedOnAnotherDeviceShowsNothing() {
        owner.enterCall(room, IN_CALL);
        user.onAnotherDevice().enterCall(room, IN_CALL);

        assertThat(state(user)).isRefused(404);
    }

    @Test
    void whoJoinedAndLeftShowsNothing() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        user.leaveCall(room).ok();
        assertThat(state(user)).isRefused(404);

        owner.endCall(room).ok();

        assertThat(state(user)).isRefused(404);
        assertThat(state(owner)).isRefused(404);
    }

    @Test
    void theNextCallIsAnotherOne() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        user.leaveCall(room).ok();
        owner.leaveCall(room).ok();

        owner.joinCall(room).ok();

        assertThat(state(user)).succeeds();
    }

    @Test
    void whoDeclinedShowsNothingUntilRungAgain() {
        owner.enterCall(room, IN_CALL);
        NotificationList.delete(user, NotificationList.idOfOnly(user)).ok();
        assertThat(state(user)).isRefused(404);

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(state(user)).succeeds();
    }

    @Test
    void withoutAnyCallThereIsNothingToShow() {
        assertThat(state(user)).isRefused(404);
    }

    @Test
    void whoIsHeldInTheLobbyShowsNothing() {
        owner.enterCall(room, IN_CALL);
        owner.openLobby(room);

        assertThat(state(user)).isRefused(404);
    }

    @Test
    void whoIsNoParticipantShowsNothing() {
        owner.enterCall(room, IN_CALL);
        owner.remove(room, user);

        assertThat(state(user)).isRefused(404);
        assertThat(state(talk.user("stranger"), Room.UNKNOWN)).isRefused(404);
    }

    @Test
    void theOtherGuardsAnswerAsEverywhere() {
        owner.enterCall(room, IN_CALL);

        assertThat(state(talk.guest())).hasStatus(401).hasMeta("failure", 997, "Current user is not logged in");
        assertThat(request(user, room).without("OCS-APIRequest").send()).failsTheCsrfCheck();
        talk.settings().set("start_calls", "3");
        assertThat(state(user)).isRefused(403, "Can not use Talk");
        talk.settings().reset("start_calls");
        talk.settings().allowOnly(talk.group("insiders", owner));
        assertThat(state(user)).isRefused(403, "Can not use Talk");
    }

    private OcsAnswer state(Actor device) {
        return state(device, room);
    }

    private static OcsAnswer state(Actor device, Room room) {
        return request(device, room).send();
    }

    private static OcsRequest request(Actor device, Room room) {
        return device.talk("GET", "/call/" + room.token() + "/notification-state");
    }
}
