package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing and opening the lobby (docs/contract/conversations.md 8). */
class LobbySwitchIT extends DeployedGroup {

    @Test
    void itIsClosedAndOpened() {
        assertThat(change(owner, room, 1).send())
                .succeeds()
                .hasNumber("lobbyState", 1)
                .hasNumber("lobbyTimer", 0);
        assertThat(user.getCall(room)).isRefused(412);

        assertThat(change(owner, room, 0).send()).succeeds().hasNumber("lobbyState", 0);
        assertThat(user.getCall(room)).succeeds();
    }

    @Test
    void theAnswerIsTheConversation() {
        assertThat(change(owner, room, 1).send().object())
                .isEqualTo(owner.look(room).object());
    }

    @Test
    void theChatTellsIt() {
        change(owner, room, 1).send().ok();
        change(owner, room, 0).send().ok();

        assertThat(ChatHistory.kinds(owner, room)).contains("lobby_non_moderators", "lobby_none");
    }

    @Test
    void aTimerInTheFutureIsShown() {
        int end = now() + 600;

        assertThat(change(owner, room, 1).form("timer", end).send())
                .hasNumber("lobbyState", 1)
                .hasNumber("lobbyTimer", end);
        assertThat(user.look(room)).hasNumber("lobbyState", 1).hasNumber("lobbyTimer", end);
    }

    @Test
    void aTimerInThePastOpensTheLobbyAtTheFirstLook() {
        change(owner, room, 1).form("timer", now() - 60).send().ok();

        assertThat(user.getCall(room)).succeeds();

        assertThat(owner.look(room)).hasNumber("lobbyState", 0).hasNumber("lobbyTimer", 0);
        assertThat(ChatHistory.kinds(owner, room)).contains("lobby_timer_reached");
    }

    @Test
    void whoeverLooksFirstSeesTheLobbyOpenOnTime() {
        change(owner, room, 1).form("timer", now() + 60).send().ok();
        talk.advanceClock(Duration.ofSeconds(61));

        assertThat(user.look(room)).hasNumber("lobbyState", 0).hasFlag("canStartCall", true);
        assertThat(user.listRooms().list().get(0).getInt("lobbyState")).isZero();
    }

    @Test
    void theChatTellsOnceThatTheTimeHasCome() {
        change(owner, room, 1).form("timer", now() + 60).send().ok();
        talk.advanceClock(Duration.ofSeconds(61));

        user.getCall(room).ok();
        owner.getCall(room).ok();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn("lobby_timer_reached"::equals)
                .hasSize(1);
    }

    @Test
    void withoutATimerAnEarlierOneIsForgotten() {
        change(owner, room, 1).form("timer", now() + 600).send().ok();

        assertThat(change(owner, room, 1).send()).hasNumber("lobbyState", 1).hasNumber("lobbyTimer", 0);
    }

    @Test
    void openingForgetsTheTimer() {
        change(owner, room, 1).form("timer", now() + 600).send().ok();

        assertThat(change(owner, room, 0).send()).hasNumber("lobbyState", 0).hasNumber("lobbyTimer", 0);
    }

    @Test
    void noTimerInJsonIsNone() {
        assertThat(owner.room("PUT", room, "/webinar/lobby")
                        .json("{\"state\":1,\"timer\":null}")
                        .send())
                .succeeds()
                .hasNumber("lobbyTimer", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "abc", ""})
    void anotherStateIsRefused(String state) {
        assertThat(owner.room("PUT", room, "/webinar/lobby")
                        .form("state", state)
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("lobbyState", 0);
    }

    @Test
    void aMissingStateIsRefused() {
        assertThat(owner.room("PUT", room, "/webinar/lobby").send()).isRefusedFor(400, "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "999999999999999999999999"})
    void aTimerThatIsNoTimeIsRefused(String timer) {
        assertThat(change(owner, room, 1).form("timer", timer).send()).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("lobbyState", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775807", "31556889864403200"})
    void aTimerOutOfRangeIsNoFaultOfTheServer(String timer) {
        assertThat(change(owner, room, 1).form("timer", timer).send().status()).isIn(200, 400);
        assertThat(owner.look(room)).succeeds();
    }

    @Test
    void onlyGroupAndPublicConversationsHaveALobby() {
        assertThat(change(owner, owner.createOneToOne(user), 1).send()).isRefusedFor(400, "type");
        assertThat(change(owner, owner.noteToSelf(), 1).send()).isRefusedFor(400, "type");
        assertThat(change(owner, owner.createPublic("Open house"), 1).send()).succeeds();
    }

    @Test
    void onlyModeratorsStayInTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        assertThat(change(owner, room, 1).send()).hasFlag("hasCall", true).hasNumber("participantFlags", IN_CALL);

        assertThat(user.flags(room)).isZero();
    }

    private int now() {
        return owner.join(room).number("lastPing");
    }

    private static OcsRequest change(Actor who, Room room, int state) {
        return who.room("PUT", room, "/webinar/lobby").form("state", state);
    }
}
