package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the chat tells about the end of a call (docs/contract/call.md 4.4 and 4.5, docs/contract/messages.md 3). */
@Tag("chat")
class CallEndMessagesIT extends DeployedGroup {

    @Test
    void theLastOneToLeaveEndsTheCall() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        user.leaveCall(room).ok();

        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_joined", "call_left", "call_left", "call_ended");
    }

    @Test
    void theEndNamesEverybodyAndTheDuration() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(65));
        owner.leaveCall(room).ok();
        user.leaveCall(room).ok();

        JsonObject ended = ChatHistory.latest(owner, room, "call_ended");

        assertThat(ended.getString("message")).matches("Call with \\{user1} and \\{user2} \\(Duration 1:\\d\\d\\)");
        assertThat(ended.getJsonObject("messageParameters").keySet()).contains("actor", "user1", "user2");
    }

    @Test
    void whoWasAloneIsNamedWithoutGuests() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        assertThat(ChatHistory.latest(user, room, "call_ended").getString("message"))
                .matches("Call with \\{user1} and 0 guests \\(Duration 0:\\d\\d\\)");
    }

    @Test
    void theEndForEverybodyIsToldOnceAndNobodyLeaves() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.endCall(room).ok();

        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_joined", "call_ended_everyone");
        JsonObject ended = ChatHistory.latest(user, room, "call_ended_everyone");
        assertThat(ended.getString("actorId")).isEqualTo(owner.id());
        assertThat(ended.getString("message"))
                .matches("\\{actor} ended the call with \\{user1} \\(Duration 0:\\d\\d\\)");
    }

    @Test
    void endingNothingIsSilent() {
        owner.join(room);

        owner.endCall(room).ok();

        assertThat(ChatHistory.calls(owner, room)).isEmpty();
    }

    @Test
    void aSecondCallIsToldAnew() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        owner.joinCall(room).ok();

        assertThat(ChatHistory.calls(owner, room))
                .containsExactly("call_started", "call_left", "call_ended", "call_started");
    }

    @Test
    void anUnansweredCallOfTwoIsTriedForOneAndMissedForTheOther() {
        Room pair = owner.createOneToOne(user);
        owner.enterCall(pair, IN_CALL);

        owner.leaveCall(pair).ok();

        assertThat(ChatHistory.calls(owner, pair)).containsExactly("call_started", "call_left", "call_tried");
        assertThat(ChatHistory.calls(user, pair)).containsExactly("call_started", "call_left", "call_missed");
        assertThat(ChatHistory.latest(owner, pair, "call_tried").getString("message"))
                .isEqualTo("You tried to call {user}");
    }

    @Test
    void anUnansweredCallEndedForEverybodyIsNotMissed() {
        Room pair = owner.createOneToOne(user);
        owner.enterCall(pair, IN_CALL);

        owner.endCall(pair).ok();

        assertThat(ChatHistory.calls(owner, pair)).containsExactly("call_started", "call_ended_everyone");
        assertThat(ChatHistory.calls(user, pair)).containsExactly("call_started", "call_ended_everyone");
    }

    @Test
    void anAnsweredCallOfTwoEndsLikeAnyOther() {
        Room pair = owner.createOneToOne(user);
        owner.enterCall(pair, IN_CALL);
        user.enterCall(pair, IN_CALL);

        owner.leaveCall(pair).ok();
        user.leaveCall(pair).ok();

        assertThat(ChatHistory.calls(owner, pair)).endsWith("call_left", "call_ended");
    }

    @Test
    void whoWasInTheCallBeforeIsNotInTheNextOfTheSameSecond() {
        Room pair = owner.createOneToOne(user);
        for (int round = 0; round < 3; round++) { // a second may end within one of them, not within all
            owner.enterCall(pair, IN_CALL);
            user.enterCall(pair, IN_CALL);
            owner.endCall(pair).ok();

            owner.enterCall(pair, IN_CALL);
            owner.leaveCall(pair).ok();
        }

        assertThat(ChatHistory.calls(owner, pair)).doesNotContain("call_ended").contains("call_tried");
    }

    @Test
    void aCallOfGuestsAloneEndsInTheirName() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);

        guest.leaveCall(open).ok();

        JsonObject ended = ChatHistory.latest(owner, open, "call_ended");
        assertThat(ended.getString("actorType")).isEqualTo("guests");
        assertThat(ended.getString("actorId")).isEqualTo("guests-only");
        assertThat(ended.getString("message")).matches("Call with 1 guest \\(Duration 0:\\d\\d\\)");
    }

    @Test
    void aDeadSessionIsToldToHaveLeft() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(101));

        user.participants(room);

        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_left", "call_ended");
    }
}
