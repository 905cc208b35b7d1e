package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedDevices;
import org.carillon.testing.EventDevice;
import org.carillon.testing.FormLogins;
import org.carillon.testing.InCall;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People list what they are signed in with, and end it (docs/contract/sign-in.md 9). */
class OwnDevicesIT extends DeployedDevices {
    @Test
    void allAreListedWithWhatIsKnownOfThem() {
        List<JsonObject> devices = list(desk);

        assertThat(devices)
                .extracting(device -> device.getString("name"))
                .containsExactlyInAnyOrder("Firefox on Linux", "Edge on Windows", "Phone of Mira");
        JsonObject own = current(desk);
        assertThat(own.getString("id")).matches("session-[0-9]+");
        assertThat(own.getString("kind")).isEqualTo("session");
        assertThat(own.getString("name")).isEqualTo("Firefox on Linux");
        assertThat(own.getString("by")).isEqualTo("password");
        assertThat(own.getString("address")).isEqualTo("127.0.0.1");
        assertThat(own.getInt("made")).isPositive().isLessThanOrEqualTo(own.getInt("lastUsed"));
        JsonObject app = current(phone);
        assertThat(app.getString("id")).matches("app-password-[0-9]+");
        assertThat(app.getString("kind")).isEqualTo("app-password");
        assertThat(app.getString("by")).isEqualTo("password");
        assertThat(app.getString("address")).isEqualTo("127.0.0.1");
        assertThat(list(mira))
                .as("who sends the password has no device")
                .noneMatch(device -> device.getBoolean("current"));
    }

    @Test
    void guestsHaveNone() {
        assertThat(talk.guest().request("GET", DEVICES).send()).hasStatus(401);
        assertThat(talk.guest().request("DELETE", DEVICES).send()).hasStatus(401);
        assertThat(talk.guest().request("DELETE", DEVICES + "/session-1").send())
                .hasStatus(401);
    }

    @Test
    void nothingIsEndedWithoutAProofOfTheOwnPage() {
        assertThat(desk.request("DELETE", DEVICES).without("OCS-APIRequest").send())
                .hasStatus(412);
        assertThat(ProviderLogins.whoIs(laptop)).succeeds();
    }

    @Test
    void aBrowserThatIsEndedLosesCookieCallPullAndStream() {
        Room room = laptop.createGroup("a group");
        laptop.enterCall(room, InCall.IN_CALL);
        desk.enterCall(room, InCall.IN_CALL);
        CompletableFuture<OcsAnswer> pull = laptop.pull(room);
        try (EventDevice ended = EventDevice.of(laptop);
                EventDevice other = EventDevice.of(desk)) {
            assertThat(end(desk, current(laptop))).succeeds();

            assertThat(ProviderLogins.whoIs(laptop)).hasStatus(401);
            await().untilAsserted(() ->
                    assertThat(ended.isEnded()).as("the stream has ended").isTrue());
            assertThat(other.isEnded()).isFalse();
        }
        assertThat(pull.join().status()).isIn(200, 401, 404);
        assertThat(StoredRows.sessionStates(room))
                .as("that of the other browser")
                .hasSize(1);
        assertThat(ProviderLogins.whoIs(desk)).succeeds();
        assertThat(ProviderLogins.whoIs(phone))
                .as("made in it, as the setting wants it")
                .hasStatus(401);
    }

    @Test
    void anAppThatIsEndedLosesPasswordCookieCallAndStream() {
        Room room = phone.createGroup("a group");
        phone.enterCall(room, InCall.IN_CALL);
        Actor cookieOfPhone = phone.withCookiesAs(talk.guest());
        assertThat(ProviderLogins.whoIs(cookieOfPhone)).succeeds();
        try (EventDevice ended = EventDevice.of(phone)) {
            assertThat(end(desk, current(phone))).succeeds();

            assertThat(ProviderLogins.whoIs(phone)).hasStatus(401);
            assertThat(ProviderLogins.whoIs(cookieOfPhone)).hasStatus(401);
            await().untilAsserted(() ->
                    assertThat(ended.isEnded()).as("the stream has ended").isTrue());
        }
        assertThat(desk.peers(room)).isEmpty();
    }

    @Test
    void allOthersEndAtOnce() {
        Room room = laptop.createGroup("a group");
        laptop.enterCall(room, InCall.IN_CALL);
        desk.enterCall(room, InCall.IN_CALL);

        assertThat(desk.request("DELETE", DEVICES).send()).succeeds();

        assertThat(ProviderLogins.whoIs(laptop)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(phone)).hasStatus(401);
        assertThat(StoredRows.sessionStates(room)).hasSize(1);
        assertThat(list(desk)).singleElement().satisfies(device -> assertThat(device.getBoolean("current"))
                .isTrue());
    }

    @Test
    void whoEndsTheOwnDeviceIsSignedOut() {
        Actor thief = desk.withCookiesAs(talk.guest());

        assertThat(end(desk, current(desk))).succeeds();

        assertThat(ProviderLogins.whoIs(desk)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(thief)).hasStatus(401);
        assertThat(list(laptop)).hasSize(2);
    }

    @Test
    void anAppEndsItselfAlone() {
        String other = current(desk).getString("id");
        assertThat(list(phone)).hasSize(3);

        assertThat(phone.request("DELETE", DEVICES).send()).hasStatus(403);
        assertThat(phone.request("DELETE", DEVICES + "/" + other).send()).hasStatus(403);
        assertThat(phone.request("DELETE", DEVICES + "/session-0").send()).hasStatus(403);
        assertThat(ProviderLogins.whoIs(desk)).succeeds();

        assertThat(end(phone, current(phone))).succeeds();
        assertThat(ProviderLogins.whoIs(phone)).hasStatus(401);
    }

    @Test
    void aCookieOfAnAppIsNoMoreThanTheApp() {
        phone.join(phone.createGroup("a group"));
        Actor cookie = phone.withCookiesAs(talk.guest());

        assertThat(cookie.request("DELETE", DEVICES).send()).hasStatus(403);
        assertThat(current(cookie).getString("id")).isEqualTo(current(phone).getString("id"));
    }

    @Test
    void theDevicesOfOthersAreNotThere() {
        Actor other = FormLogins.signIn(talk, talk.user("oscar"), FIREFOX);

        assertThat(end(other, current(desk))).hasStatus(404);
        assertThat(end(other, current(phone))).hasStatus(404);
        assertThat(end(talk.admin(), current(desk))).hasStatus(404);
        assertThat(ProviderLogins.whoIs(desk)).succeeds();
        assertThat(ProviderLogins.whoIs(phone)).succeeds();
        assertThat(list(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-",
                "session-0",
                "session-01",
                "session--1",
                "session-1e3",
                "session-99999999999999999999",
                "session-999999999999999999",
                "SESSION-1",
                "app-password-0",
                "app-password",
                "1",
                "password-1",
                "session-%D9%A1",
                "'%20or%201=1"
            })
    void whatIsNoDeviceIsNotThere(String id) {
        assertThat(desk.request("DELETE", DEVICES + "/" + id).send()).hasStatus(404);
        assertThat(list(desk)).hasSize(3);
    }

    @Test
    void aDeviceEndsOnce() {
        JsonObject device = current(laptop);

        assertThat(end(desk, device)).succeeds();
        assertThat(end(desk, device)).hasStatus(404);
    }

    @Test
    void signingOutAndWithdrawingEndTheCallToo() {
        Room room = desk.createGroup("a group");
        desk.enterCall(room, InCall.IN_CALL);
        laptop.enterCall(room, InCall.IN_CALL);
        phone.enterCall(room, InCall.IN_CALL);

        phone.request("DELETE", "/ocs/v2.php/core/apppassword").send().ok();
        assertThat(StoredRows.sessionStates(room)).hasSize(2);
        OcsAnswer page = LoginFlows.page(laptop, "GET", "/logout").send();
        LoginFlows.page(laptop, "POST", "/logout")
                .form("requesttoken", LoginFlows.requestToken(page))
                .send();

        assertThat(StoredRows.sessionStates(room)).hasSize(1);
        assertThat(list(desk)).hasSize(1);
    }
}
