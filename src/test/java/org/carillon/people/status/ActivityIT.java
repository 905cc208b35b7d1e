package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask for around the status: offers, activity, the way back (docs/contract/status.md 8 to 10). */
class ActivityIT extends DeployedGroup {

    @Test
    void theMessagesThatCanBeChosenAreListed() {
        List<JsonObject> offers = UserStatuses.request(user, "GET", "/predefined_statuses")
                .send()
                .ok()
                .list();

        assertThat(offers)
                .extracting(offer -> offer.getString("id"))
                .containsExactly("meeting", "commuting", "sick-leave", "vacationing", "remote-work");
        assertThat(offers.get(0).keySet()).containsExactly("id", "icon", "message", "clearAt");
        assertThat(offers.get(0).getString("message")).isEqualTo("In a meeting");
        assertThat(offers.get(0).getJsonObject("clearAt").getString("type")).isEqualTo("period");
        assertThat(offers.get(0).getJsonObject("clearAt").getInt("time")).isEqualTo(3600);
        assertThat(offers.get(2).getJsonObject("clearAt").getString("type")).isEqualTo("end-of");
        assertThat(offers.get(2).getJsonObject("clearAt").getString("time")).isEqualTo("day");
        assertThat(offers.get(3).get("clearAt")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "away"})
    void activityOfAUserWhoChoseNothingIsAnswered(String activity) {
        assertThat(heartbeat(user, activity))
                .succeeds()
                .hasText("userId", user.id())
                .hasText("status", activity)
                .hasFlag("statusIsUserDefined", false);
    }

    @Test
    void activityDoesNotOutdoAChoice() {
        UserStatuses.choose(user, "dnd").ok();
        UserStatuses.say(user, "🎸", "On stage").ok();

        assertThat(heartbeat(user, "online"))
                .hasText("status", "dnd")
                .hasText("message", "On stage")
                .hasFlag("statusIsUserDefined", true);
        assertThat(UserStatuses.own(user)).hasText("status", "dnd");
    }

    @Test
    void activityLeavesACallShown() {
        user.enterCall(room, IN_CALL);

        assertThat(heartbeat(user, "online")).hasText("messageId", "call").hasText("status", "busy");
        assertThat(UserStatuses.own(user)).hasText("messageId", "call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dnd", "invisible", "offline", "dancing"})
    void otherActivityIsRefused(String activity) {
        assertThat(heartbeat(user, activity)).isRefused(400);
        assertThat(UserStatuses.request(user, "PUT", "/heartbeat").send()).isRefused(400);
    }

    @Test
    void whatWasSetBeforeTheCallComesBack() {
        UserStatuses.choose(user, "online").ok();
        UserStatuses.say(user, "🎸", "On stage").ok();
        user.enterCall(room, IN_CALL);

        assertThat(revert(user, "call"))
                .succeeds()
                .hasText("status", "online")
                .hasText("message", "On stage")
                .hasFlag("statusIsUserDefined", true);

        assertThat(UserStatuses.of(user, owner)).hasText("status", "online").hasText("message", "On stage");
        user.leaveCall(room).ok();
        assertThat(UserStatuses.own(user)).hasText("status", "online").hasText("message", "On stage");
    }

    @Test
    void whoHadSetNothingIsOfflineThen() {
        user.enterCall(room, IN_CALL);

        assertThat(revert(user, "call")).hasText("status", "offline").hasFlag("messageIsPredefined", false);
    }

    @Test
    void thereMayBeNothingToBringBack() {
        UserStatuses.say(user, "meeting").ok();

        for (String message : List.of("call", "meeting", "nonsense")) {
            OcsAnswer answer = revert(user, message);
            assertThat(answer).succeeds();
            assertThat(answer.data()).isInstanceOf(JsonArray.class);
        }
        user.enterCall(room, IN_CALL);
        assertThat(revert(user, "meeting").data()).isInstanceOf(JsonArray.class);
        assertThat(UserStatuses.own(user)).hasText("messageId", "call");
    }

    @Test
    void guestsHaveNoStatus() {
        assertThat(heartbeat(talk.guest(), "online")).hasStatus(401);
        assertThat(revert(talk.guest(), "call")).hasStatus(401);
        assertThat(UserStatuses.request(talk.guest(), "GET", "/predefined_statuses")
                        .send())
                .hasStatus(401);
    }

    private static OcsAnswer heartbeat(Actor actor, String activity) {
        return UserStatuses.request(actor, "PUT", "/heartbeat")
                .form("status", activity)
                .send();
    }

    private static OcsAnswer revert(Actor actor, String messageId) {
        return UserStatuses.request(actor, "DELETE", "/user_status/revert/" + messageId)
                .send();
    }
}
