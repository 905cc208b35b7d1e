package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user reads and chooses their status (docs/contract/status.md 2 and 3.1). */
class OwnStatusIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @Test
    void whoSaidNothingHasNoStatus() {
        assertThat(UserStatuses.own(user)).isRefused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "away", "dnd", "invisible", "offline"})
    void aChosenStatusIsKept(String type) {
        assertThat(UserStatuses.choose(user, type)).succeeds().hasText("status", type);

        assertThat(UserStatuses.own(user)).succeeds().hasText("status", type).hasFlag("statusIsUserDefined", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "ONLINE", "", "call"})
    void anotherStatusIsRefused(String type) {
        assertThat(UserStatuses.choose(user, type)).isRefused(400);
        assertThat(UserStatuses.own(user)).isRefused(404);
    }

    @Test
    void choosingNothingIsRefused() {
        assertThat(UserStatuses.request(user, "PUT", "/user_status/status").send())
                .isRefused(400);
    }

    @Test
    void aStatusHasTheseFieldsInThisOrder() {
        JsonObject status = UserStatuses.choose(user, "dnd").ok().object();

        assertThat(status.keySet())
                .containsExactly(
                        "userId",
                        "message",
                        "messageId",
                        "messageIsPredefined",
                        "icon",
                        "clearAt",
                        "status",
                        "statusIsUserDefined");
        assertThat(status.getString("userId")).isEqualTo(user.id());
        assertThat(List.of(status.get("message"), status.get("messageId"), status.get("icon"), status.get("clearAt")))
                .containsOnly(JsonValue.NULL);
        assertThat(status.getBoolean("messageIsPredefined")).isFalse();
    }

    @Test
    void anotherStatusKeepsTheMessage() {
        UserStatuses.say(user, "meeting").ok();

        assertThat(UserStatuses.choose(user, "away")).hasText("messageId", "meeting");
    }

    @Test
    void theFirstTwoChoicesAtTheSameInstantAreBothTaken() {
        List<CompletableFuture<OcsAnswer>> answers = Stream.of("online", "away", "dnd", "online")
                .map(type -> UserStatuses.request(user, "PUT", "/user_status/status")
                        .form("statusType", type)
                        .sendAsync())
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).hasStatus(200));
    }

    @Test
    void theOlderEntryPointAnswersToo() {
        UserStatuses.choose(user, "away").ok();

        OcsAnswer answer = user.request("GET", "/ocs/v1.php/apps/user_status/api/v1/user_status")
                .send();

        assertThat(answer.statusCode()).isEqualTo(100);
        assertThat(answer).hasText("status", "away");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /user_status",
        "PUT, /user_status/status",
        "PUT, /user_status/message/predefined",
        "PUT, /user_status/message/custom",
        "DELETE, /user_status/message",
        "GET, /statuses",
        "GET, /statuses/admin",
    })
    void guestsHaveNoPartInIt(String method, String path) {
        assertThat(UserStatuses.request(talk.guest(), method, path).send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }

    @Test
    void theCsrfHeaderComesBeforeTheLogin() {
        assertThat(UserStatuses.request(talk.guest(), "PUT", "/user_status/status")
                        .without("OCS-APIRequest")
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void theLoginComesBeforeTheStatus() {
        assertThat(UserStatuses.choose(talk.guest(), "busy")).hasStatus(401);
    }
}
