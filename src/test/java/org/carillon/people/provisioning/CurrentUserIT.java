package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The caller's own account (docs/contract/set-up.md 1). */
class CurrentUserIT extends DeployedTalk {

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void aUserSeesThemselves(String version) {
        Actor user = talk.user("mira");
        String team = talk.group("team", user);

        JsonObject shown = user.request("GET", "/ocs/" + version + ".php/cloud/user")
                .send()
                .ok()
                .object();

        assertThat(shown.getString("id")).isEqualTo(user.id());
        assertThat(shown.getString("displayname")).isEqualTo(user.displayName());
        assertThat(shown.getString("display-name")).isEqualTo(user.displayName());
        assertThat(shown.get("email")).isEqualTo(JsonValue.NULL);
        assertThat(shown.getJsonArray("groups").getString(0)).isEqualTo(team);
        assertThat(shown.getBoolean("enabled")).isTrue();
        assertThat(shown.getString("language")).isEqualTo("en");
        assertThat(shown.getString("locale")).isEqualTo("en");
        assertThat(shown.getJsonObject("quota")).containsOnlyKeys("free", "used", "total", "relative", "quota");
        assertThat(shown.getJsonObject("quota").getInt("quota")).isEqualTo(-3);
        assertThat(shown.getString("phone")).isEmpty();
        assertThat(shown.getJsonNumber("lastLogin").longValue()).isNotNegative();
        assertThat(shown.getString("backend")).isNotEmpty();
        assertThat(shown.getJsonArray("subadmin")).isEmpty();
        assertThat(shown.getJsonObject("backendCapabilities").keySet())
                .containsExactly("setDisplayName", "setPassword");
        assertThat(shown.getJsonObject("backendCapabilities").getBoolean("setDisplayName"))
                .isTrue();
        assertThat(shown.getJsonObject("backendCapabilities").getBoolean("setPassword"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void aGuestHasNoAccount(String version) {
        assertThat(talk.guest()
                        .request("GET", "/ocs/" + version + ".php/cloud/user")
                        .send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }

    @Test
    void anAdministratorSeesTheGroupThatMakesHimOne() {
        assertThat(talk.admin()
                        .request("GET", "/ocs/v2.php/cloud/user")
                        .send()
                        .ok()
                        .object()
                        .getJsonArray("groups")
                        .toString())
                .contains("\"admin\"");
    }
}
