package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending a call for everybody (docs/contract/call.md 3.6 and 4.5). */
class EndCallIT extends DeployedGroup {

    @Test
    void theModeratorEndsTheCallForEverybody() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        third.enterCall(room, IN_CALL);

        assertThat(owner.endCall(room)).succeedsWithoutData();

        assertThat(owner.participants(room))
                .allSatisfy(entry -> assertThat(entry.getInt("inCall")).isZero());
        assertThat(owner.look(room))
                .hasFlag("hasCall", false)
                .hasNumber("callFlag", 0)
                .hasNumber("callStartTime", 0);
    }

    @Test
    void theModeratorNeedNotBeInTheCall() {
        owner.join(room);
        user.enterCall(room, IN_CALL);

        assertThat(owner.endCall(room)).succeedsWithoutData();

        assertThat(user.flags(room)).isZero();
        assertThat(user.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void theModeratorMustHaveJoinedTheConversation() {
        user.enterCall(room, IN_CALL);

        assertThat(owner.endCall(room)).isRefused(404);
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void anOrdinaryMemberOnlyLeaves() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        assertThat(user.endCall(room)).succeedsWithoutData();

        assertThat(user.flags(room)).isZero();
        assertThat(owner.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void aGuestOnlyLeaves() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        owner.enterCall(open, IN_CALL);
        guest.enterCall(open, IN_CALL);

        assertThat(guest.endCall(open)).succeedsWithoutData();

        assertThat(guest.flags(open)).isZero();
        assertThat(owner.flags(open)).isEqualTo(IN_CALL);
    }

    @Test
    void aGuestModeratorEndsTheCall() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        owner.enterCall(open, IN_CALL);
        guest.join(open);
        owner.promote(open, guest);

        assertThat(guest.endCall(open)).succeedsWithoutData();

        assertThat(owner.flags(open)).isZero();
        assertThat(owner.look(open)).hasFlag("hasCall", false);
    }

    @Test
    void withoutACallThereIsNothingToEnd() {
        owner.join(room);

        assertThat(owner.endCall(room)).succeedsWithoutData();
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void permissionsOfTheCallEndWithIt() {
        owner.enterCall(room, IN_CALL);
        owner.permitAll(room, "call", 17);

        owner.endCall(room).ok();

        assertThat(owner.look(room)).hasNumber("callPermissions", 0);
    }

    @Test
    void staleSessionsAreSentOutToo() {
        user.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(31));
        owner.enterCall(room, IN_CALL);

        owner.endCall(room).ok();

        assertThat(owner.participant(room, user).getInt("inCall")).isZero();
    }

    @RepeatedTest(5)
    void somebodyWhoJoinsWhileTheCallEndsLeavesNoGhost() {
        owner.enterCall(room, IN_CALL);
        user.join(room);

        CompletableFuture<OcsAnswer> end = delete().form("all", true).sendAsync();
        CompletableFuture<OcsAnswer> join =
                user.talk("POST", "/call/" + room.token()).sendAsync();

        assertThat(end.join()).succeedsWithoutData();
        assertThat(join.join()).succeedsWithoutData();
        boolean userIsIn = user.flags(room) != 0;
        assertThat(owner.look(room)).hasFlag("hasCall", userIsIn);
        assertThat(owner.peers(room)).hasSize(userIsIn ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void allMayStandInTheQuery(String all) {
        bothAreInTheCall();

        assertThat(delete().query("all", all).send()).succeedsWithoutData();

        assertThat(user.flags(room)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void allMayStandInAForm(String all) {
        bothAreInTheCall();

        assertThat(delete().form("all", all).send()).succeedsWithoutData();

        assertThat(user.flags(room)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "\"1\"", "\"true\""})
    void allMayStandInJson(String all) {
        bothAreInTheCall();

        assertThat(delete().json("{\"all\":" + all + "}").send()).succeedsWithoutData();

        assertThat(user.flags(room)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", ""})
    void notAllInTheQueryKeepsTheOthersInTheCall(String all) {
        bothAreInTheCall();

        assertThat(delete().query("all", all).send()).succeedsWithoutData();

        assertThat(owner.flags(room)).isZero();
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", ""})
    void notAllInAFormKeepsTheOthersInTheCall(String all) {
        bothAreInTheCall();

        assertThat(delete().form("all", all).send()).succeedsWithoutData();

        assertThat(owner.flags(room)).isZero();
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "\"false\"", "null"})
    void notAllInJsonKeepsTheOthersInTheCall(String all) {
        bothAreInTheCall();

        assertThat(delete().json("{\"all\":" + all + "}").send()).succeedsWithoutData();

        assertThat(owner.flags(room)).isZero();
        assertThat(user.flags(room)).isEqualTo(IN_CALL);
    }

    private void bothAreInTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
    }

    private OcsRequest delete() {
        return owner.talk("DELETE", "/call/" + room.token());
    }
}
