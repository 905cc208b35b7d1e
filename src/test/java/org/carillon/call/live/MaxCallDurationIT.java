package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Upkeep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that last too long (docs/contract/call.md 4.11). */
class MaxCallDurationIT extends DeployedGroup {

    @Test
    void aCallThatLastsTooLongIsEndedForEveryone() {
        talk.settings().set("max_call_duration", "60");
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(61));

        Upkeep.sweep();

        assertThat(owner.look(room)).hasFlag("hasCall", false).hasNumber("callFlag", 0);
        assertThat(owner.flags(room)).isZero();
        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_joined", "call_ended_everyone");
    }

    @Test
    void nobodyInParticularEndsIt() {
        talk.settings().set("max_call_duration", "60");
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(61));

        Upkeep.sweep();

        JsonObject ended = ChatHistory.latest(user, room, "call_ended_everyone");
        assertThat(ended.getString("actorType")).isEqualTo("guests");
        assertThat(ended.getString("actorId")).isEqualTo("system");
        assertThat(ended.getString("message"))
                .matches("Time was up for the call with \\{user1} \\(Duration 1:\\d\\d\\)");
    }

    @Test
    void aShorterCallGoesOn() {
        talk.settings().set("max_call_duration", "60");
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(40));

        Upkeep.sweep();

        assertThat(owner.look(room)).hasFlag("hasCall", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon"})
    void withoutALimitCallsGoOn(String setting) {
        talk.settings().set("max_call_duration", setting);
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(90));

        Upkeep.sweep();

        assertThat(owner.look(room)).hasFlag("hasCall", true);
    }

    @Test
    void whoJoinsJustBeforeStartsNoOtherCall() {
        talk.settings().set("max_call_duration", "60");
        owner.enterCall(room, IN_CALL);
        user.join(room);

        user.talk("POST", "/call/" + room.token())
                .json("{\"flags\":1}")
                .sendAndMeanwhile(() -> {
                    talk.advanceClock(Duration.ofSeconds(61));
                    Upkeep.sweep();
                })
                .ok();

        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void theNextCallMayBeginAtOnce() {
        talk.settings().set("max_call_duration", "60");
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(61));
        Upkeep.sweep();

        owner.joinCall(room).ok();
        Upkeep.sweep();

        assertThat(owner.look(room)).hasFlag("hasCall", true);
    }
}
