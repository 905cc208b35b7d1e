package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;

/** The settings as an administrator changes them from outside (docs/contract/set-up.md 3). */
class SettingsApiIT extends DeployedGroup {
    private static final String START_CALLS = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/start_calls";

    @Test
    void aSettingHoldsFromTheNextRequestOn() {
        owner.join(room);

        talk.settings().set("start_calls", "3");
        assertThat(owner.getCall(room)).hasStatus(403);

        talk.settings().reset("start_calls");
        assertThat(owner.getCall(room)).hasStatus(200);
    }

    @Test
    void anOrdinaryUserMayNotChangeSettings() {
        assertThat(owner.request("POST", START_CALLS).form("value", "3").send()).hasStatus(403);
        assertThat(owner.getCall(room)).succeeds();
    }

    @Test
    void aGuestMayNotChangeSettings() {
        assertThat(talk.guest().request("POST", START_CALLS).form("value", "3").send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }
}
