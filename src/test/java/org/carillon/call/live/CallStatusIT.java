package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonValue;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call makes of the statuses of those who join it (docs/contract/status.md 6). */
class CallStatusIT extends DeployedGroup {

    @ParameterizedTest
    @CsvSource({"online, away", "away, away", "dnd, dnd", "offline, away"})
    void aCallShowsWhileItLasts(String before, String during) {
        UserStatuses.choose(user, before).ok();

        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.own(user)).hasText("messageId", "call").hasText("status", during);

        user.leaveCall(room).ok();

        assertThat(UserStatuses.own(user)).hasText("status", before);
        assertThat(UserStatuses.own(user).object().get("messageId")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void theCallHasItsOwnMessage() {
        UserStatuses.say(user, "🎸", "On stage").ok();

        user.enterCall(room, IN_CALL);

        OcsAnswer status = UserStatuses.own(user);
        assertThat(status)
                .hasText("message", "In a call")
                .hasText("icon", "💬")
                .hasFlag("messageIsPredefined", true)
                .hasFlag("statusIsUserDefined", false);
        assertThat(status.object().get("clearAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void othersSeeTheCall() {
        UserStatuses.choose(user, "online").ok();

        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.of(user, owner)).hasText("status", "away").hasText("message", "In a call");
        assertThat(UserStatuses.request(owner, "GET", "/statuses").send().ok().list())
                .filteredOn(status -> status.getString("userId").equals(user.id()))
                .singleElement()
                .satisfies(status -> assertThat(status.getString("message")).isEqualTo("In a call"));
    }

    @Test
    void theMessageIsBackAfterTheCall() {
        UserStatuses.choose(user, "away").ok();
        UserStatuses.say(user, "🎸", "On stage").ok();
        user.enterCall(room, IN_CALL);

        user.leaveCall(room).ok();

        assertThat(UserStatuses.own(user)).hasText("message", "On stage").hasText("icon", "🎸");
    }

    @Test
    void whoIsInvisibleStaysSo() {
        UserStatuses.choose(user, "invisible").ok();

        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.own(user)).hasText("status", "invisible").hasFlag("messageIsPredefined", false);
        assertThat(UserStatuses.of(user, owner)).hasText("status", "offline");
    }

    @Test
    void whoSaidNothingHasAStatusForTheTimeOfTheCall() {
        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.own(user)).hasText("messageId", "call").hasText("status", "busy");

        user.leaveCall(room).ok();

        assertThat(UserStatuses.own(user)).isRefused(404);
    }

    @Test
    void joiningTheConversationAloneShowsNothing() {
        user.join(room);

        assertThat(UserStatuses.own(user)).isRefused(404);
    }

    @Test
    void changingFlagsKeepsTheCallShown() {
        user.enterCall(room, IN_CALL);

        user.updateCall(room, AUDIO_AND_VIDEO).ok();

        assertThat(UserStatuses.own(user)).hasText("messageId", "call");
    }

    @Test
    void aStatusChosenDuringTheCallWins() {
        UserStatuses.choose(user, "online").ok();
        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.choose(user, "dnd"))
                .hasText("status", "dnd")
                .hasFlag("messageIsPredefined", false)
                .hasFlag("statusIsUserDefined", true);

        assertThat(UserStatuses.of(user, owner)).hasText("status", "dnd");
        user.leaveCall(room).ok();
        assertThat(UserStatuses.own(user)).hasText("status", "dnd");
    }

    @Test
    void theFirstStatusChosenDuringTheCallWins() {
        user.enterCall(room, IN_CALL);

        UserStatuses.choose(user, "online").ok();

        assertThat(UserStatuses.own(user)).hasText("status", "online").hasFlag("messageIsPredefined", false);
    }

    @Test
    void aMessageSetDuringTheCallWins() {
        UserStatuses.choose(user, "online").ok();
        user.enterCall(room, IN_CALL);

        UserStatuses.say(user, "🎸", "On stage").ok();

        assertThat(UserStatuses.of(user, owner)).hasText("status", "online").hasText("message", "On stage");
    }

    @Test
    void theMessageOfTheCallCanBeTakenAway() {
        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.sayNothing(user)).succeedsWithoutData();

        assertThat(UserStatuses.own(user)).hasText("status", "offline").hasFlag("messageIsPredefined", false);
    }

    @Test
    void theNextJoinShowsTheCallAgain() {
        user.enterCall(room, IN_CALL);
        UserStatuses.choose(user, "online").ok();
        user.leaveCall(room).ok();

        user.joinCall(room).ok();

        assertThat(UserStatuses.own(user)).hasText("messageId", "call").hasText("status", "away");
    }

    @Test
    void aSecondCallOfTheUserKeepsTheStatusOfTheFirst() {
        Room other = owner.createGroup("Retrospective");
        owner.add(other, user);
        user.enterCall(room, IN_CALL);
        user.enterCall(other, IN_CALL);

        user.leaveCall(other).ok();

        assertThat(UserStatuses.own(user)).hasText("messageId", "call");
    }

    @Test
    void whoSaidNothingIsBusyToThemselvesAlone() {
        user.enterCall(room, IN_CALL);

        assertThat(UserStatuses.own(user)).hasText("status", "busy").hasFlag("statusIsUserDefined", false);
        assertThat(UserStatuses.of(user, owner)).hasText("status", "away").hasText("message", "In a call");
        assertThat(UserStatuses.choose(user, "busy")).isRefused(400);
    }
}
