package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maintenance mode (docs/contract/guards.md 2); the six endpoints are in {@link CallGuardsIT}. */
class MaintenanceIT extends DeployedGroup {

    @BeforeEach
    void maintenanceIsOn() {
        talk.settings().startMaintenance();
    }

    @Test
    void guestsAreStoppedToo() {
        assertThat(talk.guest().talk("GET", "/call/" + room.token()).send())
                .isRefused(503, "Service unavailable")
                .hasHeader("X-Nextcloud-Maintenance-Mode", "1");
    }

    @Test
    void theListOfConversationsIsClosed() {
        assertThat(owner.talk("GET", "/room").send()).isRefused(503, "Service unavailable");
    }

    @Test
    void theFirstVersionAnswersInTheEnvelope() {
        assertThat(owner.request("GET", "/ocs/v1.php/apps/spreed/api/v4/call/" + room.token())
                        .send())
                .hasMeta("failure", 503, "Service unavailable");
    }

    @Test
    void theAdministratorCanEndIt() {
        talk.settings().restore();

        assertThat(owner.getCall(room)).succeeds();
    }

    @Test
    void theSettingsStayClosedToOthers() {
        assertThat(owner.request("DELETE", "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/core/maintenance")
                        .send()
                        .status())
                .isGreaterThanOrEqualTo(400);
    }
}
