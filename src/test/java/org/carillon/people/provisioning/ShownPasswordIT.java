package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device is not the account: what gives a way in asks for the account's password (docs/contract/identity.md 8). */
class ShownPasswordIT extends DeployedTalk {
    private static final String ANOTHER = "another-Secret-7";

    private Actor user;

    @BeforeEach
    void anAccount() {
        user = talk.user("mira");
    }

    @ParameterizedTest
    @CsvSource({
        "password, another-Secret-7",
        "email, mira@example.org",
    })
    void devicesDoNotChangeHowOneSignsIn(String key, String value) {
        for (Actor device : devices(user)) {
            assertRefused(edit(device, user.id(), key, value));
        }
        assertThat(user.onAnotherDevice().talk("GET", "/room").send()).succeeds();

        assertThat(edit(user, user.id(), key, value)).succeeds();
    }

    @Test
    void anUnknownAccountIsUnknownBeforeThePasswordIsAskedFor() {
        for (Actor device : devices(talk.admin().onAnotherDevice())) {
            assertThat(edit(device, "nobody-of-this-name", "email", "mira@example.org"))
                    .hasStatus(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"displayname, Mira", "phone, +49 711 123"})
    void devicesChangeTheRest(String key, String value) {
        for (Actor device : devices(user)) {
            assertThat(edit(device, user.id(), key, value)).succeeds();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /~, key, password, value, another-Secret-7",
        "PUT, /~, key, email, value, mira@example.org",
        "PUT, /~/enable, x, y, x, y",
        "POST, /~/groups, groupid, admin, x, y",
        "POST, '', userid, new-account-of-a-device, password, another-Secret-7",
    })
    void devicesOfAdministratorsGiveNobodyAWayIn(
            String method, String path, String name, String value, String other, String otherValue) {
        for (Actor device : devices(talk.admin().onAnotherDevice())) {
            OcsRequest request = Accounts.request(device, method, path.replace("~", user.id()))
                    .form(name, value)
                    .form(other, otherValue);
            assertRefused(request.send());
        }
        assertThat(Accounts.request(user, "GET", "/" + user.id())
                        .send()
                        .ok()
                        .object()
                        .getJsonArray("groups"))
                .isEmpty();
        assertThat(Accounts.request(talk.admin(), "GET", "/new-account-of-a-device")
                        .send())
                .hasStatus(404);
    }

    @Test
    void devicesMakeNoFurtherDevices() {
        for (Actor device : devices(user)) {
            assertThat(device.request("GET", "/ocs/v2.php/core/getapppassword").send())
                    .hasStatus(403)
                    .hasEmptyData();
        }
    }

    @Test
    void theFormerPasswordDoesNotHelp() {
        assertThat(edit(user, user.id(), "password", ANOTHER)).succeeds();

        assertThat(edit(user, user.id(), "password", "123456")).hasStatus(401);
        assertThat(edit(user.withPassword(ANOTHER), user.id(), "password", "123456"))
                .succeeds();
    }

    private static void assertRefused(OcsAnswer answer) {
        assertThat(answer).hasStatus(403).hasEmptyData();
        assertThat(answer.message()).startsWith("Password confirmation is required");
    }

    private static OcsAnswer edit(Actor who, String whom, String key, String value) {
        return Accounts.request(who, "PUT", "/" + whom)
                .form("key", key)
                .form("value", value)
                .send();
    }

    /** An app with basic, an app with bearer, and a cookie that the password has opened. */
    private Actor[] devices(Actor of) {
        String appPassword =
                of.request("GET", "/ocs/v2.php/core/getapppassword").send().ok().text("apppassword");
        of.join(of.createGroup("Standup"));
        return new Actor[] {of.withPassword(appPassword), of.withBearer(appPassword), of.withCookiesAs(talk.guest())};
    }
}
