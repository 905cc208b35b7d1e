package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.InCall.WITH_AUDIO;
import static org.carillon.testing.InCall.WITH_VIDEO;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting and joining a call (docs/contract/call.md 3.2 and 4.1). */
class JoinCallIT extends DeployedGroup {

    @Test
    void withoutParametersOneJoinsWithAudioAndVideo() {
        owner.join(room);

        assertThat(owner.joinCall(room)).succeedsWithoutData();
        assertThat(user.participant(room, owner).getInt("inCall")).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void theFirstJoinStartsTheCall() {
        int now = owner.join(room).number("lastPing");

        assertThat(owner.joinCall(room, IN_CALL)).succeedsWithoutData();

        OcsAnswer seen = user.look(room);
        assertThat(seen).hasFlag("hasCall", true).hasNumber("callFlag", IN_CALL);
        assertThat(seen.number("callStartTime")).isBetween(now, now + 10);
    }

    @Test
    void secondJoinKeepsTheCallRunning() {
        owner.enterCall(room, IN_CALL);
        int started = owner.look(room).number("callStartTime");
        talk.advanceClock(Duration.ofSeconds(5));

        user.enterCall(room, IN_CALL);

        assertThat(owner.look(room)).hasNumber("callStartTime", started);
        assertThat(owner.peers(room)).hasSize(2);
    }

    @Test
    void theCallFlagHoldsTheFlagsOfEverybody() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        user.joinCall(room).ok();

        assertThat(owner.look(room)).hasNumber("callFlag", AUDIO_AND_VIDEO);
        assertThat(user.look(room)).hasNumber("callFlag", AUDIO_AND_VIDEO);
    }

    @Test
    void joiningAgainReplacesTheFlags() {
        owner.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(owner.joinCall(room, IN_CALL | WITH_AUDIO)).succeedsWithoutData();

        assertThat(owner.flags(room)).isEqualTo(IN_CALL | WITH_AUDIO);
        assertThat(owner.look(room)).hasNumber("callFlag", AUDIO_AND_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, WITH_AUDIO, WITH_VIDEO, 8})
    void whoeverJoinsIsInTheCall(int flags) {
        owner.join(room);

        assertThat(owner.joinCall(room, flags)).succeedsWithoutData();

        assertThat(owner.flags(room)).isEqualTo(flags | IN_CALL);
        assertThat(owner.look(room)).hasFlag("hasCall", true).hasNumber("callFlag", flags | IN_CALL);
        assertThat(owner.peers(room)).hasSize(1);
    }

    @Test
    void aMemberWhoHasNotJoinedTheConversationGets404() {
        assertThat(owner.joinCall(room)).isRefused(404);
    }

    @Test
    void theSessionOfAnotherDeviceDoesNotCount() {
        owner.join(room);

        assertThat(owner.onAnotherDevice().joinCall(room)).isRefused(404);
    }

    @Test
    void afterLeavingTheConversationOneGets404() {
        owner.join(room);
        owner.leave(room);

        assertThat(owner.joinCall(room)).isRefused(404);
    }

    @Test
    void aThirdUserCannotJoinAOneToOneCall() {
        Room pair = owner.createOneToOne(user);

        assertThat(talk.user("third").joinCall(pair)).isRefused(404);
    }

    @Test
    void inAPublicConversationGuestsAndSelfJoinedUsersMayStart() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        Actor guest = talk.guest();
        visitor.join(open);
        guest.join(open);

        assertThat(guest.joinCall(open)).succeedsWithoutData();
        assertThat(visitor.joinCall(open)).succeedsWithoutData();
        assertThat(owner.peers(open)).hasSize(2);
    }

    @Test
    void theWrongPasswordKeepsAGuestOutOfTheCall() {
        Room open = owner.createPublic("Open house");
        owner.setPassword(open, "let-me-in-42");
        Actor guest = talk.guest();

        assertThat(guest.joining(open).form("password", "wrong").send()).isRefused(403);
        assertThat(guest.joinCall(open)).isRefused(404);

        guest.joining(open).form("password", "let-me-in-42").send().ok();
        assertThat(guest.joinCall(open)).succeedsWithoutData();
    }

    @Test
    void aReadOnlyConversationLetsNobodyIntoItsCall() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        Actor guest = talk.guest();
        owner.add(open, user);
        owner.setReadOnly(open, true);

        for (Actor actor : new Actor[] {owner, user, visitor, guest}) {
            actor.join(open);
            assertThat(actor.joinCall(open)).isRefused(403);
        }
    }

    @Test
    void anUnlockedConversationTakesCallsAgain() {
        owner.join(room);
        owner.setReadOnly(room, true);

        owner.setReadOnly(room, false);

        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void oneCannotCallOneself() {
        Room notes = owner.noteToSelf();
        owner.join(notes);

        assertThat(owner.joinCall(notes)).isRefused(400);
        assertThat(owner.look(notes)).hasFlag("hasCall", false);
    }

    @Test
    void twoStartersAtTheSameInstantShareOneCall() {
        owner.join(room);
        user.join(room);

        CompletableFuture<OcsAnswer> first =
                owner.talk("POST", "/call/" + room.token()).sendAsync();
        CompletableFuture<OcsAnswer> second =
                user.talk("POST", "/call/" + room.token()).sendAsync();

        assertThat(first.join()).succeedsWithoutData();
        assertThat(second.join()).succeedsWithoutData();
        assertThat(owner.peers(room)).hasSize(2);
    }

    @Test
    void aSecondCallHasItsOwnStartTime() {
        owner.enterCall(room, IN_CALL);
        int first = owner.look(room).number("callStartTime");
        owner.leaveCall(room).ok();
        talk.advanceClock(Duration.ofSeconds(5));

        owner.joinCall(room).ok();

        assertThat(owner.look(room).number("callStartTime")).isGreaterThanOrEqualTo(first + 5);
    }
}
