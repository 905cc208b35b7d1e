package org.carillon.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.EventDevice;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have an events stream, and for how long (docs/contract/rings.md 3 and 3.2). */
class EventsEndIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void somebody() {
        user = talk.user("user");
    }

    @Test
    void aGuestIsRefusedInTheEnvelope() {
        OcsAnswer answer = EventDevice.request(talk.guest())
                .header("Accept", "application/json")
                .send();

        assertThat(answer).hasStatus(401);
        assertThat(answer.statusCode()).isEqualTo(997);
    }

    @Test
    void aRefusalIsXmlForWhoAsksForEvents() {
        OcsAnswer answer = EventDevice.request(talk.guest()).send();

        assertThat(answer).hasStatus(401);
        assertThat(answer.header("Content-Type")).get().asString().startsWith("application/xml");
    }

    @Test
    void wrongCredentialsAreRefused() {
        assertThat(EventDevice.request(user.withPassword("wrong")).send()).hasStatus(401);
    }

    @Test
    void forAForeignPageNoStreamBegins() {
        assertThat(EventDevice.request(user)
                        .without("OCS-APIRequest")
                        .header("Sec-Fetch-Site", "cross-site")
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void duringMaintenanceNoStreamBegins() {
        talk.settings().startMaintenance();

        assertThat(EventDevice.request(user).send()).hasStatus(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE"})
    void theStreamIsReadByGetAlone(String verb) {
        assertThat(user.request(verb, EventDevice.PATH).send()).hasStatus(405);
    }

    @Test
    void theStreamsOfADeletedUserEnd() {
        try (EventDevice device = EventDevice.of(user)) {
            talk.admin()
                    .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                    .send()
                    .ok();

            assertEnds(device);
        }
    }

    @Test
    void theStreamsOfADisabledUserEnd() {
        try (EventDevice device = EventDevice.of(user)) {
            StoredRows.disable(user);

            assertEnds(device);
        }
    }

    @Test
    void aWithdrawnAppPasswordEndsItsStreamsAlone() {
        String token = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        Actor phone = user.withBearer(token);
        try (EventDevice device = EventDevice.of(phone);
                EventDevice other = EventDevice.of(user)) {
            phone.request("DELETE", "/ocs/v2.php/core/apppassword").send().ok();

            assertEnds(device);
            assertThat(other.isEnded()).isFalse();
        }
    }

    @Test
    void aChangedPasswordEndsTheStreamsBegunWithTheOldOne() {
        try (EventDevice device = EventDevice.of(user)) {
            talk.admin()
                    .request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                    .form("key", "password")
                    .form("value", "another one")
                    .send()
                    .ok();

            assertEnds(device);
        }
    }

    private static void assertEnds(EventDevice device) {
        await().untilAsserted(() ->
                assertThat(device.isEnded()).as("the stream has ended").isTrue());
    }
}
