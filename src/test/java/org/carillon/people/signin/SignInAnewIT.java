package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedProvider;
import org.carillon.testing.InCall;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProviderLogins.Person;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser in which somebody signs in again (docs/contract/sign-in.md 9). */
class SignInAnewIT extends DeployedProvider {
    private static final String DEVICES = "/ocs/v2.php/apps/carillon/api/v1/devices";

    private Room room;

    @BeforeEach
    void miraIsInACall() {
        browser = ProviderLogins.signIn(talk, lying, mira);
        room = browser.createGroup("a group");
        browser.enterCall(room, InCall.IN_CALL);
    }

    @Test
    void itIsOneDeviceAndStaysInItsCall() {
        String before = list(browser).get(0).getString("id");

        ProviderLogins.comeBack(browser, mira.said(lying), "lying");

        assertThat(list(browser)).singleElement().satisfies(device -> {
            assertThat(device.getString("by")).isEqualTo("lying");
            assertThat(device.getString("id")).isNotEqualTo(before);
        });
        assertThat(browser.peers(room)).hasSize(1);
        Actor other = ProviderLogins.signIn(talk, lying, mira);
        assertThat(other.request("DELETE", DEVICES).send()).succeeds();
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
        assertThat(StoredRows.sessionStates(room)).isEmpty();
    }

    @Test
    void somebodyElseEndsWhatItWasSignedInBy() {
        Person oscar = Person.named(talk, "oscar");

        ProviderLogins.comeBack(browser, oscar.said(lying), "lying");

        assertThat(ProviderLogins.whoIs(browser).text("id")).isEqualTo(oscar.id());
        assertThat(StoredRows.sessionStates(room)).isEmpty();
        assertThat(list(ProviderLogins.signIn(talk, lying, mira))).hasSize(1);
        JsonObject act = new AuditLog(talk.admin()).last("kind", "signed-out", "target", mira.id());
        assertThat(act.getJsonObject("details").getString("cause")).isEqualTo("replaced");
    }

    private static List<JsonObject> list(Actor somebody) {
        return somebody.request("GET", DEVICES).send().ok().list();
    }
}
