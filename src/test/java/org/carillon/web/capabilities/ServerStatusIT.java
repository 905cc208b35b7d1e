package org.carillon.web.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;

/** The probe of the server (docs/contract/pages.md 2). */
class ServerStatusIT extends DeployedTalk {

    @Test
    void itTellsTheVersionToEverybody() {
        OcsAnswer answer = probe();

        assertThat(answer)
                .hasStatus(200)
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Content-Type", "application/json");
        JsonObject status = answer.json();
        assertThat(List.copyOf(status.keySet()))
                .containsExactly(
                        "installed",
                        "maintenance",
                        "needsDbUpgrade",
                        "version",
                        "versionstring",
                        "edition",
                        "productname",
                        "extendedSupport");
        assertThat(status.getBoolean("installed")).isTrue();
        assertThat(status.getBoolean("maintenance")).isFalse();
        assertThat(status.getBoolean("needsDbUpgrade")).isFalse();
        assertThat(status.getString("version")).isEqualTo("28.0.2.5");
        assertThat(status.getString("versionstring")).isEqualTo("28.0.2");
        assertThat(status.getString("edition")).isEmpty();
        assertThat(status.getString("productname")).isEqualTo("Carillon");
        assertThat(status.getBoolean("extendedSupport")).isFalse();
    }

    @Test
    void itSaysThatMaintenanceIsOn() {
        talk.settings().startMaintenance();

        OcsAnswer answer = probe();

        assertThat(answer).hasStatus(200);
        assertThat(answer.json().getBoolean("maintenance")).isTrue();
    }

    @Test
    void itAnswersWhateverCredentialsCome() {
        assertThat(talk.user("somebody")
                        .withPassword("wrong")
                        .request("GET", "/status.php")
                        .send())
                .hasStatus(200);
    }

    private OcsAnswer probe() {
        return talk.guest()
                .request("GET", "/status.php")
                .without("OCS-APIRequest")
                .send();
    }
}
