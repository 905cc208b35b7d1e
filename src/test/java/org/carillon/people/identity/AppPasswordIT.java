package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** App passwords are given out, exchanged and withdrawn (docs/contract/identity.md 5). */
class AppPasswordIT extends DeployedTalk {
    private Actor user;
    private Actor device;

    @BeforeEach
    void aDeviceHasOne() {
        user = talk.user("mira");
        device = user.withPassword(get(user).ok().text("apppassword"));
    }

    @Test
    void itIsRandomAndLong() {
        String first = get(user).text("apppassword");

        assertThat(first).matches("[A-Za-z0-9]{72}").isNotEqualTo(get(user).text("apppassword"));
    }

    @Test
    void noneIsMadeForWhoOnlyLooks() {
        assertThat(user.request("HEAD", "/ocs/v2.php/core/getapppassword").send())
                .hasStatus(405);
    }

    @Test
    void whoHasOneGetsNoOther() {
        assertThat(get(device)).hasStatus(403).hasEmptyData();
    }

    @Test
    void itCanBeExchanged() {
        OcsAnswer answer = rotate(device);

        assertThat(answer).succeeds();
        String next = answer.text("apppassword");
        assertThat(next).matches("[A-Za-z0-9]{72}");
        assertThat(user.withPassword(next).talk("GET", "/room").send()).succeeds();
        assertThat(user.withBearer(next).talk("GET", "/room").send()).succeeds();
        assertThat(device.onAnotherDevice().talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void anExchangeKeepsTheCookieOfTheDevice() {
        device.noteToSelf();
        device.join(device.createGroup("Standup"));
        Actor cookieOnly = device.withCookiesAs(talk.guest());

        rotate(device).ok();

        assertThat(cookieOnly.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void withoutOneThereIsNothingToExchangeOrWithdraw() {
        assertThat(rotate(user)).hasStatus(403).hasEmptyData();
        assertThat(user.request("DELETE", "/ocs/v2.php/core/apppassword").send())
                .hasStatus(403)
                .hasEmptyData();
    }

    @Test
    void aWithdrawnOneIsRefused() {
        assertThat(device.request("DELETE", "/ocs/v2.php/core/apppassword").send())
                .succeedsWithoutData();

        assertThat(device.talk("GET", "/room").send()).hasStatus(401);
        assertThat(user.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void guestsHaveNone() {
        assertThat(get(talk.guest())).hasStatus(401);
        assertThat(rotate(talk.guest())).hasStatus(401);
        assertThat(talk.guest()
                        .request("DELETE", "/ocs/v2.php/core/apppassword")
                        .send())
                .hasStatus(401);
    }

    @Test
    void otherDevicesKeepTheirs() {
        Actor other = user.withPassword(get(user).ok().text("apppassword"));

        device.request("DELETE", "/ocs/v2.php/core/apppassword").send().ok();

        assertThat(other.talk("GET", "/room").send()).succeeds();
        assertThat(device.talk("GET", "/room").send()).hasStatus(401);
    }

    private static OcsAnswer get(Actor who) {
        return who.request("GET", "/ocs/v2.php/core/getapppassword").send();
    }

    private static OcsAnswer rotate(Actor who) {
        return who.request("POST", "/ocs/v2.php/core/apppassword/rotate").send();
    }
}
