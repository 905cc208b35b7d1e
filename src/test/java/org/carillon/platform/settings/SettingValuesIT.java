package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.util.UUID;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing settings, here and from another node (docs/contract/set-up.md 3). */
class SettingValuesIT extends DeployedTalk {
    private static final String APPS = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/";

    private final String key = "key-" + UUID.randomUUID();

    @AfterEach
    void forgetTheKey() {
        admin("DELETE", "spreed/" + key).send().ok();
    }

    @Test
    void aValueIsReadBack() {
        assertThat(set("spreed/" + key, "a value")).succeedsWithoutData();

        assertThat(admin("GET", "spreed/" + key).send()).succeeds().hasText("data", "a value");
    }

    @Test
    void aNewValueReplacesTheOldOne() {
        set("spreed/" + key, "old").ok();
        set("spreed/" + key, "new").ok();

        assertThat(admin("GET", "spreed/" + key).send()).hasText("data", "new");
    }

    @Test
    void anEmptyValueIsAValue() {
        set("spreed/" + key, "old").ok();

        assertThat(set("spreed/" + key, "")).succeedsWithoutData();

        assertThat(admin("GET", "spreed/" + key).send()).hasText("data", "");
    }

    @Test
    void aDeletedValueIsEmpty() {
        set("spreed/" + key, "a value").ok();

        assertThat(admin("DELETE", "spreed/" + key).send()).succeedsWithoutData();
        assertThat(admin("DELETE", "spreed/" + key).send()).succeedsWithoutData();

        assertThat(admin("GET", "spreed/" + key).send()).succeeds().hasText("data", "");
    }

    @Test
    void anUnknownAppIsKept() {
        String path = "app-" + key.substring(0, 20) + "/some.key";

        assertThat(set(path, "kept")).succeedsWithoutData();

        assertThat(admin("GET", path).send()).hasText("data", "kept");
        admin("DELETE", path).send().ok();
    }

    @Test
    void theSameKeyOfAnotherAppIsAnotherSetting() {
        set("spreed/" + key, "one").ok();

        assertThat(admin("GET", "files/" + key).send()).hasText("data", "");
    }

    @Test
    void aValueMayHave8000Characters() {
        assertThat(set("spreed/" + key, "v".repeat(8_000))).succeedsWithoutData();

        assertThat(admin("GET", "spreed/" + key).send()).hasText("data", "v".repeat(8_000));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(set("spreed/" + key, "v".repeat(8_001))).isRefused(400);
        assertThat(set("spreed/" + "k".repeat(129), "value")).isRefused(400);
        assertThat(set("a".repeat(65) + "/" + key, "value")).isRefused(400);
        assertThat(admin("GET", "spreed/" + key).send()).hasText("data", "");
    }

    @Test
    void whatIsTooLongIsNotSetWhenReadOrDeleted() {
        assertThat(admin("GET", "spreed/" + "k".repeat(500)).send()).hasText("data", "");
        assertThat(admin("DELETE", "spreed/" + "k".repeat(500)).send()).succeedsWithoutData();
    }

    @Test
    void aValueIsRequired() {
        assertThat(admin("POST", "spreed/" + key).send()).isRefused(400);
        assertThat(admin("POST", "spreed/" + key).json("{\"value\":null}").send())
                .isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void onlyAdministratorsHandleSettings(String method) {
        assertThat(talk.user("user").request(method, APPS + "spreed/" + key).send())
                .isRefused(403, "Logged in user must be an admin");
        assertThat(talk.guest().request(method, APPS + "spreed/" + key).send()).hasStatus(401);
    }

    @Test
    void aValueOfAnotherNodeIsInForceWithinASecond() {
        Actor owner = talk.user("owner");
        Room room = owner.createGroup("Standup");
        talk.settings().set("start_calls", "0");

        StoredRows.writeSetting("start_calls", "3");

        await().untilAsserted(() -> assertThat(owner.getCall(room)).hasStatus(403));
    }

    @Test
    void aValueOfAnotherNodeIsReadBackToo() {
        StoredRows.writeSetting(key, "from elsewhere");

        await().untilAsserted(
                        () -> assertThat(admin("GET", "spreed/" + key).send()).hasText("data", "from elsewhere"));
    }

    @Test
    void aListThatIsNoneCountsAsEmpty() {
        talk.settings().set("allowed_groups", "{\"not\":\"a list\"}");
        Actor user = talk.user("user");
        assertThat(user.talk("GET", "/room").send()).succeeds();

        talk.settings().set("allowed_groups", "[\"broken");
        assertThat(user.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void aNumberThatIsNoneCountsAsTheDefault() {
        talk.settings().set("start_calls", "three");
        Actor user = talk.user("user");
        Room room = user.createGroup("Standup");

        assertThat(user.getCall(room)).succeeds();
    }

    private OcsRequest admin(String method, String path) {
        return talk.admin().request(method, APPS + path);
    }

    private OcsAnswer set(String path, String value) {
        return admin("POST", path).form("value", value).send();
    }
}
