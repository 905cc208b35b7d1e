package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.concurrent.CompletableFuture;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Requests that came while a call ran and act when it is over (docs/contract/call.md 4.5). */
class LateRequestIT extends DeployedGroup {

    @Test
    void whoJoinsJustBeforeTheEndForAllStartsNoOtherCall() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        OcsAnswer answer = joining().sendAndMeanwhile(() -> owner.endCall(room).ok());

        assertThat(answer).succeedsWithoutData();
        assertThat(user.flags(room)).isZero();
        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_ended_everyone");
    }

    @Test
    void whoJoinsJustBeforeTheEndForAllIsNotInTheNextCall() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        OcsAnswer answer = joining().sendAndMeanwhile(() -> {
            owner.endCall(room).ok();
            owner.joinCall(room).ok();
        });

        assertThat(answer).succeedsWithoutData();
        assertThat(user.flags(room)).isZero();
        assertThat(owner.peers(room)).hasSize(1);
    }

    @Test
    void whoJoinsAfterTheEndForAllStartsTheNextCall() {
        owner.enterCall(room, IN_CALL);
        owner.endCall(room).ok();

        user.enterCall(room, IN_CALL);

        assertThat(owner.look(room)).hasFlag("hasCall", true);
        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_ended_everyone", "call_started");
    }

    @Test
    void whoJoinsJustBeforeTheLastOneLeavesStartsTheNextCall() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        OcsAnswer answer =
                joining().sendAndMeanwhile(() -> owner.leaveCall(room).ok());

        assertThat(answer).succeedsWithoutData();
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_left", "call_ended", "call_started");
    }

    @Test
    void readOnlyWinsOverTheEnd() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        OcsAnswer answer = joining().sendAndMeanwhile(() -> {
            owner.endCall(room).ok();
            owner.setReadOnly(room, true);
        });

        assertThat(answer).isRefused(403);
    }

    @Test
    void flagsOfAnEndedCallAreNotChanged() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        OcsAnswer answer = user.talk("PUT", "/call/" + room.token())
                .json("{\"flags\":3}")
                .sendAndMeanwhile(() -> owner.endCall(room).ok());

        assertThat(answer).isRefused(400);
        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
    }

    @Test
    void leavingAnEndedCallIsFine() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        OcsAnswer answer = user.talk("DELETE", "/call/" + room.token())
                .json("{\"all\":false}")
                .sendAndMeanwhile(() -> owner.endCall(room).ok());

        assertThat(answer).succeedsWithoutData();
        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_joined", "call_ended_everyone");
    }

    @Test
    void aSecondEndForAllDoesNotEndTheNextCall() {
        owner.promote(room, user);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        OcsAnswer answer = ending().sendAndMeanwhile(() -> {
            owner.endCall(room).ok();
            owner.joinCall(room).ok();
        });

        assertThat(answer).succeedsWithoutData();
        assertThat(owner.look(room)).hasFlag("hasCall", true);
        assertThat(owner.peers(room)).hasSize(1);
    }

    @RepeatedTest(5)
    void twoModeratorsWhoEndAtOnceEndItOnce() {
        owner.promote(room, user);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        CompletableFuture<OcsAnswer> first =
                owner.talk("DELETE", "/call/" + room.token()).form("all", true).sendAsync();
        CompletableFuture<OcsAnswer> second = ending().sendAsync();

        assertThat(first.join()).succeedsWithoutData();
        assertThat(second.join()).succeedsWithoutData();
        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_joined", "call_ended_everyone");
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    private OcsRequest joining() {
        return user.talk("POST", "/call/" + room.token()).json("{\"flags\":" + IN_CALL + "}");
    }

    private OcsRequest ending() {
        return user.talk("DELETE", "/call/" + room.token()).json("{\"all\":true}");
    }
}
