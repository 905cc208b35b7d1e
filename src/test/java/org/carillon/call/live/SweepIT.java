package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.carillon.testing.Upkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that fall silent and calls that nobody is in end without anybody asking (docs/contract/call.md 4.8). */
class SweepIT extends DeployedGroup {
    private static final Duration STALE = Duration.ofSeconds(60);
    private static final Duration DEAD = Duration.ofSeconds(101);

    @AfterEach
    void stopTheTimer() {
        Upkeep.sweepEvery(Duration.ZERO);
        Upkeep.leaseElsewhere("sweeper", Duration.ZERO);
    }

    @Test
    void aCallOfDeadSessionsEnds() {
        owner.enterCall(room, AUDIO_AND_VIDEO);
        user.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);

        Upkeep.sweep();

        assertThat(user.look(room))
                .hasFlag("hasCall", false)
                .hasNumber("callFlag", 0)
                .hasNumber("callStartTime", 0);
        assertThat(ChatHistory.calls(user, room))
                .containsExactly("call_started", "call_joined", "call_left", "call_left", "call_ended");
    }

    @Test
    void aCallOfStaleSessionsGoesOn() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(STALE);

        Upkeep.sweep();

        assertThat(user.look(room)).hasFlag("hasCall", true);
        assertThat(owner.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void aStaleSessionKeepsTheCallOfADeadOne() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(STALE);
        user.enterCall(room, IN_CALL);
        talk.advanceClock(STALE);

        Upkeep.sweep();

        assertThat(user.look(room)).hasFlag("hasCall", true);
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_started", "call_left");
    }

    @Test
    void whoPingsStaysWhenAnotherOneIsDead() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);
        user.enterCall(room, IN_CALL);

        Upkeep.sweep();

        assertThat(user.peers(room)).hasSize(1);
        assertThat(owner.updateCall(room, IN_CALL)).isRefused(404);
    }

    @Test
    void aPingNotYetWrittenCounts() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(20));
        owner.pull(room).join();
        talk.advanceClock(Duration.ofSeconds(90));

        Upkeep.sweep();

        assertThat(owner.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void anUnansweredCallOfTwoIsMissed() {
        Room pair = owner.createOneToOne(user);
        owner.enterCall(pair, IN_CALL);
        talk.advanceClock(DEAD);

        Upkeep.sweep();

        assertThat(ChatHistory.calls(user, pair)).containsExactly("call_started", "call_left", "call_missed");
    }

    @Test
    void aDeadGuestWithoutNameIsForgottenSilently() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);
        talk.advanceClock(DEAD);

        Upkeep.sweep();

        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(owner.participants(open)).hasSize(1);
        assertThat(ChatHistory.calls(owner, open)).containsExactly("call_started", "call_ended");
        assertThat(ChatHistory.latest(owner, open, "call_ended").getString("message"))
                .startsWith("Call with 1 guest ");
    }

    @Test
    void aDeadVisitorIsNamedAtTheEndOfTheCall() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.enterCall(open, IN_CALL);
        talk.advanceClock(DEAD);

        Upkeep.sweep();

        JsonObject end = ChatHistory.latest(owner, open, "call_ended");
        assertThat(end.getString("actorId")).isEqualTo(visitor.id());
        assertThat(end.getString("message")).startsWith("Call with {user1} ");
        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void whoIsSilentWhereNoCallRunsMayCallUntilADayLater() {
        user.join(room);
        talk.advanceClock(Duration.ofHours(23));

        Upkeep.sweep();

        assertThat(user.joinCall(room)).succeeds();
    }

    @Test
    void sessionsThatWereSilentForADayGoAlsoWithoutACall() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        Actor visitor = talk.user("visitor");
        guest.join(open);
        visitor.join(open);
        user.join(room);
        talk.advanceClock(Duration.ofHours(24));

        Upkeep.sweep();

        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(visitor.getCall(open)).isRefused(404);
        assertThat(user.joinCall(room)).isRefused(404);
        assertThat(ChatHistory.calls(owner, room)).isEmpty();
    }

    @Test
    void onlyTheElectedNodeSweeps() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);
        Upkeep.leaseElsewhere("sweeper", Duration.ofSeconds(30));

        assertThat(Upkeep.sweep()).isFalse();

        assertThat(user.look(room)).hasFlag("hasCall", true);
    }

    @Test
    void theTaskOfADeadNodeIsTakenOver() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);
        Upkeep.leaseElsewhere("sweeper", Duration.ofSeconds(30));
        talk.advanceClock(Duration.ofSeconds(30));

        assertThat(Upkeep.sweep()).isTrue();

        assertThat(user.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void theTimerSweeps() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(DEAD);

        Upkeep.sweepEvery(Duration.ofSeconds(1));

        await().untilAsserted(() -> assertThat(user.look(room)).hasFlag("hasCall", false));
    }

    @Test
    void aVisitorWithALivingDeviceStays() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.enterCall(open, IN_CALL);
        talk.advanceClock(DEAD);
        Actor phone = visitor.onAnotherDevice();
        phone.join(open);

        Upkeep.sweep();

        assertThat(phone.look(open)).hasNumber("participantType", 5);
        assertThat(phone.getCall(open)).succeeds();
    }
}
