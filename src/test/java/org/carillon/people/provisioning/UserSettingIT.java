package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.UserSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users keep to themselves (docs/contract/set-up.md 7); what follows for the chat is in ReadPrivacyIT. */
class UserSettingIT extends DeployedTalk {
    private static final String READING = "read_status_privacy";
    private static final String TYPING = "typing_privacy";

    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @Test
    void nothingIsKeptBackAtFirst() {
        assertThat(shown(user)).isEqualTo("0 0");
        assertThat(shown(talk.guest())).isEqualTo("0 0");
    }

    @Test
    void whatIsChosenIsShown() {
        assertThat(UserSettings.change(user, READING, 1)).succeedsWithoutData();
        assertThat(shown(user)).isEqualTo("1 0");

        assertThat(UserSettings.change(user, TYPING, 1)).succeedsWithoutData();
        assertThat(shown(user)).isEqualTo("1 1");

        assertThat(UserSettings.change(user, READING, 0)).succeedsWithoutData();
        assertThat(shown(user)).isEqualTo("0 1");
    }

    @Test
    void jsonIsTakenToo() {
        OcsAnswer answer = UserSettings.changing(user)
                .body("application/json", "{\"key\":\"typing_privacy\",\"value\":1}")
                .send();

        assertThat(answer).succeedsWithoutData();
        assertThat(shown(user)).isEqualTo("0 1");
    }

    @Test
    void itIsTheUsersOwn() {
        UserSettings.hideReading(user);

        assertThat(shown(talk.user("other"))).isEqualTo("0 0");
        assertThat(shown(talk.guest())).isEqualTo("0 0");
        assertThat(shown(user.onAnotherDevice())).isEqualTo("1 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {READING, TYPING})
    void theTagOfCapabilitiesFollows(String key) {
        String before = capabilities(user).header("ETag").orElseThrow();

        UserSettings.change(user, key, 1).ok();

        assertThat(capabilities(user).header("ETag").orElseThrow()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"read_status_privacy, 2", "read_status_privacy, -1", "typing_privacy, private", "typing_privacy, ''"})
    void anotherValueIsRefused(String key, String value) {
        assertThat(UserSettings.change(user, key, value)).isRefused(400);

        assertThat(shown(user)).isEqualTo("0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "READ_STATUS_PRIVACY", "attachment_folder"})
    void anotherKeyIsRefused(String key) {
        assertThat(UserSettings.change(user, key, 1)).isRefused(400);

        assertThat(shown(user)).isEqualTo("0 0");
    }

    @Test
    void bothHaveToBeNamed() {
        assertThat(UserSettings.changing(user).form("key", READING).send()).isRefused(400);
        assertThat(UserSettings.changing(user).form("value", 1).send()).isRefused(400);
        assertThat(UserSettings.changing(user).send()).isRefused(400);
    }

    @Test
    void guestsHaveNoSettings() {
        assertThat(UserSettings.change(talk.guest(), READING, 2))
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in")
                .hasEmptyData();
    }

    @Test
    void whoIsBarredFromTalkHasNone() {
        talk.settings().allowOnly(talk.group("others"));

        assertThat(UserSettings.change(user, READING, 2)).isRefused(403, "Can not use Talk");
    }

    @Test
    void aNewAccountOfTheSameIdKeepsNothingBack() {
        UserSettings.hideReading(user);

        Accounts.delete(talk, user);
        Accounts.recreate(talk, user);

        assertThat(shown(user)).isEqualTo("0 0");
    }

    /** The values that capabilities show for reading and typing. */
    private static String shown(Actor actor) {
        JsonObject chat = capabilities(actor)
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("spreed")
                .getJsonObject("config")
                .getJsonObject("chat");
        return chat.getInt("read-privacy") + " " + chat.getInt("typing-privacy");
    }

    private static OcsAnswer capabilities(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/cloud/capabilities").send().ok();
    }
}
