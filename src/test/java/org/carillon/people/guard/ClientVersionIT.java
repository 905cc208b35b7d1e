package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which clients are too old to talk to (docs/contract/guards.md 5). */
class ClientVersionIT extends DeployedGroup {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Android) Nextcloud-Talk v14.1.1, 15.0.0",
        "Mozilla/5.0 (iOS) Nextcloud-Talk v14.9.0, 15.0.0",
        "Mozilla/5.0 (Windows) Nextcloud-Talk v0.5.9, 0.6.0"
    })
    void anOutdatedClientGets426WithTheLowestVersion(String agent, String lowest) {
        assertThat(listRooms(agent).send()).isRefused(426, lowest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Android) Nextcloud-Talk v17.0.0",
                "Mozilla/5.0 (Android) Nextcloud-Talk v15.0.0",
                "Mozilla/5.0 (iOS) Nextcloud-Talk v17.0.1",
                "Mozilla/5.0 (iOS) Nextcloud-Talk v99999999999999999999.1",
                "Mozilla/5.0 (Linux) Nextcloud-Talk v0.12.0",
                "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0"
            })
    void anyOtherClientIsWelcome(String agent) {
        assertThat(listRooms(agent).send()).succeeds();
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Android) Nextcloud-Talk v17.9.9, 18.0.0",
        "Mozilla/5.0 (iOS) Nextcloud-Talk v17.9.9, 18.0.0",
        "Mozilla/5.0 (Mac) Nextcloud-Talk v0.15.9, 0.16.0"
    })
    void whereConsentIsAskedForAClientMustKnowOfIt(String agent, String lowest) {
        assertThat(listRooms(agent).send()).succeeds();

        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "1");

        assertThat(listRooms(agent).send()).isRefused(426, lowest);
        assertThat(listRooms(agent.replaceAll("v[0-9.]+", "v" + lowest)).send()).succeeds();
    }

    @Test
    void theSettingCountsWhenItAsksForMore() {
        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "1");
        talk.settings().set("minimum.supported.android.version", "19.1.0");

        assertThat(listRooms("Mozilla/5.0 (Android) Nextcloud-Talk v19.0.9").send())
                .isRefused(426, "19.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v4/room/%s/participants", "v4/call/%s", "v3/signaling/%s", "v1/chat/%s", "v4/room/note-to-self"
            })
    void allOfTalkIsClosedToIt(String path) {
        assertThat(owner.request("GET", "/ocs/v2.php/apps/spreed/api/" + path.formatted(room.token()))
                        .header("User-Agent", "Mozilla/5.0 (Android) Nextcloud-Talk v14.1.1")
                        .send())
                .isRefused(426, "15.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "android, 14.0.0, Mozilla/5.0 (Android) Nextcloud-Talk v14.1.1, 15.0.0",
        "ios, 14.0.0, Mozilla/5.0 (iOS) Nextcloud-Talk v14.9.0, 15.0.0",
        "desktop, 0.5.0, Mozilla/5.0 (Windows) Nextcloud-Talk v0.5.9, 0.6.0"
    })
    void aSettingNeverLetsInOlderOnes(String app, String version, String agent, String lowest) {
        talk.settings().set("minimum.supported." + app + ".version", version);

        assertThat(listRooms(agent).send()).isRefused(426, lowest);
    }

    private OcsRequest listRooms(String agent) {
        return owner.talk("GET", "/room").header("User-Agent", agent);
    }
}
