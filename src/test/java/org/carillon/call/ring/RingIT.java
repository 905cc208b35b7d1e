package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.START_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ringing one member (docs/contract/call.md 3.3). */
class RingIT extends DeployedGroup {

    @Test
    void aModeratorInTheCallRingsAMember() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, user.attendeeId(room))).succeedsWithoutData();
    }

    @Test
    void aMemberMayBeRungAgain() {
        owner.enterCall(room, IN_CALL);
        int callee = user.attendeeId(room);
        owner.ring(room, callee).ok();

        assertThat(owner.ring(room, callee)).succeedsWithoutData();
    }

    @Test
    void aSilentCallMayBeRungFor() {
        owner.join(room);
        owner.talk("POST", "/call/" + room.token()).form("silent", true).send().ok();

        assertThat(owner.ring(room, user.attendeeId(room))).succeedsWithoutData();
    }

    @Test
    void aMemberWhoMutedCallsIsRungAllTheSame() {
        user.room("POST", room, "/notify-calls").form("level", 0).send().ok();
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, user.attendeeId(room))).succeedsWithoutData();
    }

    @Test
    void aMemberWhoHasJoinedTheConversationIsRung() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        assertThat(owner.ring(room, user.attendeeId(room))).succeedsWithoutData();
    }

    @Test
    void withoutACallNobodyIsRung() {
        owner.join(room);

        assertThat(owner.ring(room, user.attendeeId(room))).isRefusedFor(400, "call");
    }

    @Test
    void theCallerMustBeInTheCall() {
        Actor third = talk.user("third");
        owner.add(room, third);
        user.enterCall(room, IN_CALL);
        owner.join(room);

        assertThat(owner.ring(room, third.attendeeId(room))).isRefusedFor(400, "in-call");
    }

    @Test
    void theCallerMustHaveJoinedTheConversation() {
        Actor third = talk.user("third");
        owner.add(room, third);
        user.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, third.attendeeId(room))).isRefusedFor(400, "in-call");
    }

    @Test
    void whoIsInTheCallIsNotRung() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, user.attendeeId(room))).isRefusedFor(400, "in-call");
    }

    @Test
    void evenAStaleSessionInTheCallKeepsTheRingAway() {
        user.enterCall(room, IN_CALL);
        int callee = user.attendeeId(room);
        talk.advanceClock(Duration.ofSeconds(31));
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, callee)).isRefusedFor(400, "in-call");
    }

    @Test
    void nobodyRingsOneself() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, owner.attendeeId(room))).isRefusedFor(400, "in-call");
    }

    @Test
    void aGuestIsNotRung() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.enterCall(open, IN_CALL);

        assertThat(owner.ring(open, guest.attendeeId(open))).isRefusedFor(400, "participant");
    }

    @Test
    void aGroupIsNotRung() {
        Room team = owner.createFor(talk.group("team", user));
        owner.enterCall(team, IN_CALL);
        int group = owner.participants(team).stream()
                .filter(entry -> entry.getString("actorType").equals("groups"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");

        assertThat(owner.ring(team, group)).isRefusedFor(400, "participant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "abc", "0", "-1", "99999999999999999999"})
    void anUnknownAttendeeIsNotFound(String attendee) {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.talk("POST", "/call/" + room.token() + "/ring/" + attendee)
                        .send())
                .isRefused(404);
    }

    @Test
    void anAttendeeOfAnotherConversationIsNotFound() {
        Room other = owner.createGroup("Planning");
        owner.add(other, user);
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, user.attendeeId(other))).isRefused(404);
    }

    @Test
    void anOrdinaryMemberInTheCallMayNotRing() {
        owner.join(room);
        user.enterCall(room, IN_CALL);

        assertThat(user.ring(room, owner.attendeeId(room))).isRefused(403);
    }

    @Test
    void aMemberWithoutTheRightToStartIsRefusedBeforeTheMissingCallIsNoticed() {
        owner.permit(room, user, ORDINARY - START_CALL);
        user.join(room);

        assertThat(user.ring(room, owner.attendeeId(room))).isRefused(403);
    }

    @Test
    void aGuestModeratorMayRing() {
        Room open = owner.createPublic("Open house");
        owner.add(open, user);
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);
        guest.joinCall(open).ok();

        assertThat(guest.ring(open, user.attendeeId(open))).succeedsWithoutData();
    }

    @Test
    void nobodyIsRungWhereCallsAreSwitchedOff() {
        owner.enterCall(room, IN_CALL);
        talk.settings().set("start_calls", "3");

        assertThat(owner.ring(room, user.attendeeId(room))).isRefused(403, "Can not use Talk");
    }

    @ParameterizedTest
    @CsvSource({"dnd, 400", "online, 200", "away, 200", "invisible, 200", "offline, 200"})
    void whoIsNotToBeDisturbedIsNotRung(String status, int answer) {
        UserStatuses.choose(user, status).ok();
        owner.join(room);
        owner.joinCallSilently(room).ok();

        assertThat(owner.ring(room, user.attendeeId(room))).hasStatus(answer);
        assertThat(NotificationList.calls(user)).hasSize(answer == 200 ? 1 : 0);
    }

    @Test
    void theRefusalSaysThatItIsTheStatus() {
        UserStatuses.choose(user, "dnd").ok();
        user.onAnotherDevice().enterCall(user.createGroup("Elsewhere"), IN_CALL);
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, user.attendeeId(room))).isRefusedFor(400, "status");
    }
}
