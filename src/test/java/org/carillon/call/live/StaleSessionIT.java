package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Sessions whose device has fallen silent (docs/contract/call.md 4.8). */
class StaleSessionIT extends DeployedGroup {
    private static final Duration STALE = Duration.ofSeconds(31);
    private static final Duration DEAD = Duration.ofSeconds(101);

    @Test
    void aStaleSessionIsNoPeerButKeepsItsFlags() {
        owner.enterCall(room, AUDIO_AND_VIDEO);

        talk.advanceClock(STALE);

        assertThat(user.peers(room)).isEmpty();
        assertThat(user.participant(room, owner).getInt("inCall")).isEqualTo(AUDIO_AND_VIDEO);
        assertThat(user.look(room)).hasFlag("hasCall", true);
    }

    @Test
    void afterTwentySecondsASessionIsStillFresh() {
        owner.enterCall(room, IN_CALL);

        talk.advanceClock(Duration.ofSeconds(20));

        assertThat(user.peers(room)).hasSize(1);
    }

    @Test
    void theNextJoinerKeepsTheStartTimeOfAStaleCall() {
        owner.enterCall(room, IN_CALL);
        int started = owner.look(room).number("callStartTime");
        talk.advanceClock(STALE);

        user.enterCall(room, IN_CALL);

        assertThat(user.look(room)).hasNumber("callStartTime", started);
        assertThat(user.peers(room)).hasSize(1);
    }

    @Test
    void theLastFreshOneEndsTheCallAlthoughAStaleSessionRemains() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(STALE);
        user.enterCall(room, IN_CALL);

        user.leaveCall(room).ok();

        assertThat(user.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void whoLeavesTheConversationEndsACallOfStaleSessions() {
        endsWith(() -> user.leave(room));
    }

    @Test
    void whoJoinsTheConversationAgainEndsACallOfStaleSessions() {
        endsWith(() -> user.join(room));
    }

    @Test
    void whoIsRemovedEndsACallOfStaleSessions() {
        endsWith(() -> owner.remove(room, user));
    }

    @Test
    void whoLeavesForGoodEndsACallOfStaleSessions() {
        endsWith(() -> user.leaveForGood(room));
    }

    @Test
    void theLobbyEndsACallOfStaleModerators() {
        endsWith(() -> owner.openLobby(room));
    }

    @Test
    void closingForGuestsEndsACallOfStaleSessions() {
        owner.room("POST", room, "/public").send().ok();
        endsWith(() -> owner.room("DELETE", room, "/public").send().ok());
    }

    /** The user is there and not in the call, in which the owner has fallen silent. */
    private void endsWith(Runnable wayOut) {
        owner.enterCall(room, IN_CALL);
        user.join(room);
        talk.advanceClock(STALE);

        wayOut.run();

        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_ended");
    }

    @Test
    void aStaleSessionMayStillUpdateAndLeave() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(STALE);

        assertThat(owner.updateCall(room, AUDIO_AND_VIDEO)).succeedsWithoutData();
        assertThat(owner.leaveCall(room)).succeedsWithoutData();
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void listingParticipantsEndsTheCallOfADeadSession() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);

        user.participants(room);

        assertThat(user.participant(room, owner).getInt("inCall")).isZero();
        assertThat(user.participant(room, owner).getJsonArray("sessionIds")).isEmpty();
        assertThat(user.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void aDeadSessionMustBeJoinedAgain() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);
        user.participants(room);

        assertThat(owner.updateCall(room, AUDIO_AND_VIDEO)).isRefused(404);
        owner.join(room);
        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void aDeadGuestWithoutNameIsForgotten() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);
        talk.advanceClock(DEAD);

        owner.participants(open);

        assertThat(owner.participants(open)).hasSize(1);
        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(owner.look(open)).hasFlag("hasCall", false);
    }

    @Test
    void aFreshDeviceKeepsTheCallOfADeadOne() {
        Actor phone = owner.onAnotherDevice();
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);
        phone.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(user.participant(room, owner).getJsonArray("sessionIds")).hasSize(1);
        assertThat(user.peers(room)).hasSize(1);
        assertThat(user.look(room)).hasFlag("hasCall", true);
    }
}
