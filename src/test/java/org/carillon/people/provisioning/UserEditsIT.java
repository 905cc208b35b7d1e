package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changing accounts (docs/contract/set-up.md 1). */
class UserEditsIT extends DeployedTalk {
    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @ParameterizedTest
    @CsvSource({
        "displayname, displayname, Noor B.",
        "display, displayname, Noor B.",
        "email, email, noor@example.org",
        "phone, phone, +49 30 901820"
    })
    void aFieldIsChangedByTheAdministrator(String key, String field, String value) {
        assertThat(edit(talk.admin(), user, key, value)).succeedsWithoutData();

        assertThat(read()).hasText(field, value);
    }

    @Test
    void anEmptyNameFallsBackToTheId() {
        edit(talk.admin(), user, "displayname", "").ok();

        assertThat(read()).hasText("displayname", user.id());
    }

    @Test
    void aNewNameIsSeenByOthers() {
        Actor partner = talk.user("partner");
        Room pair = partner.createOneToOne(user);

        edit(talk.admin(), user, "displayname", "Noor B.").ok();

        assertThat(partner.look(pair)).hasText("displayName", "Noor B.");
    }

    @Test
    void aChangedPasswordWorksAtOnceAndTheOldOneNoLonger() {
        user.listRooms().ok();

        edit(talk.admin(), user, "password", "another-Secret-7").ok();

        assertThat(user.withPassword("another-Secret-7").talk("GET", "/room").send())
                .succeeds();
        assertThat(user.onAnotherDevice().talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void anEmptyPasswordIsRefused() {
        assertCode(edit(talk.admin(), user, "password", ""), 400, 101);
        assertThat(user.onAnotherDevice().talk("GET", "/room").send()).succeeds();
    }

    @ParameterizedTest
    @CsvSource({"displayname, 102", "email, 102", "password, 101"})
    void aTooLongValueIsRefused(String key, int code) {
        OcsAnswer before = read();

        assertCode(edit(talk.admin(), user, key, "v".repeat(470)), 400, code);

        assertThat(read().object()).isEqualTo(before.object());
        assertThat(user.onAnotherDevice().talk("GET", "/room").send()).succeeds();
    }

    @ParameterizedTest
    @CsvSource({"email, nobody", "email, a b@c", "phone, none", "phone, +"})
    void aValueOfAnotherFormIsRefused(String key, String value) {
        assertCode(edit(talk.admin(), user, key, value), 400, 102);
    }

    @ParameterizedTest
    @CsvSource({"quota", "DISPLAYNAME", "id", "''"})
    void anotherFieldIsRefused(String key) {
        OcsAnswer before = read();

        assertCode(edit(talk.admin(), user, key, "value"), 400, 103);

        assertThat(read().object()).isEqualTo(before.object());
    }

    @Test
    void theFieldIsRequired() {
        assertThat(talk.admin()
                        .request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                        .send())
                .hasStatus(400);
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThat(talk.admin()
                        .request("PUT", "/ocs/v2.php/cloud/users/nobody-of-this-name")
                        .form("key", "displayname")
                        .form("value", "Noor B.")
                        .send())
                .hasStatus(404);
    }

    @Test
    void aUserChangesThemselves() {
        assertThat(edit(user, user, "displayname", "Noor B.")).succeedsWithoutData();

        assertThat(read()).hasText("displayname", "Noor B.");
    }

    @Test
    void nobodyChangesSomebodyElse() {
        Actor other = talk.user("other");

        assertCode(edit(other, user, "displayname", "Noor B."), 404, 998);
        assertThat(edit(talk.guest(), user, "displayname", "Noor B.")).hasStatus(401);

        assertThat(read()).hasText("displayname", user.displayName());
    }

    @Test
    void somebodyElseIsUnknownBeforeTheBodyIsRead() {
        Actor other = talk.user("other");

        assertCode(
                other.request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                        .json("{\"key\":")
                        .send(),
                404,
                998);
        assertThat(user.request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                        .json("{\"key\":")
                        .send())
                .hasStatus(400);
    }

    @Test
    void theCaseOfTheOwnIdDoesNotMatter() {
        String path = "/ocs/v2.php/cloud/users/" + user.id().toUpperCase(Locale.ROOT);

        assertThat(user.request("PUT", path)
                        .form("key", "displayname")
                        .form("value", "Noor B.")
                        .send())
                .succeeds();
        assertThat(user.request("GET", path).send().ok()).hasText("displayname", "Noor B.");
        assertThat(user.request("GET", path + "/groups").send()).succeeds();
    }

    private OcsAnswer read() {
        return user.onAnotherDevice()
                .request("GET", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();
    }

    private static void assertCode(OcsAnswer answer, int status, int code) {
        assertThat(answer).hasStatus(status).hasEmptyData();
        assertThat(answer.statusCode()).isEqualTo(code);
    }

    private static OcsAnswer edit(Actor who, Actor whom, String key, String value) {
        return who.request("PUT", "/ocs/v2.php/cloud/users/" + whom.id())
                .form("key", key)
                .form("value", value)
                .send();
    }
}
