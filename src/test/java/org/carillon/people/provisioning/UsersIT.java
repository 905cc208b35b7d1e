package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, reading and deleting accounts (docs/contract/set-up.md 1). */
class UsersIT extends DeployedTalk {
    private static final String USERS = "/ocs/v2.php/cloud/users";

    private final String id = "new-" + UUID.randomUUID();

    @Test
    void anAccountIsMadeWithItsGroupsAndAddress() {
        String team = talk.group("team");
        String others = talk.group("others");

        assertThat(create(id)
                        .form("displayName", "Noor B.")
                        .form("email", "noor@example.org")
                        .form("groups[]", team)
                        .form("groups[]", others)
                        .send())
                .succeeds()
                .hasText("id", id);

        JsonObject user = read(talk.admin(), id).object();
        assertThat(user.getString("displayname")).isEqualTo("Noor B.");
        assertThat(user.getString("email")).isEqualTo("noor@example.org");
        assertThat(user.getBoolean("enabled")).isTrue();
        assertThat(user.getJsonArray("groups").toString()).contains(team, others);
    }

    @Test
    void theNameIsShownUnderBothItsNames() {
        create(id).form("displayName", "Noor B.").send().ok();

        assertThat(read(talk.admin(), id).object().getString("display-name", ""))
                .isEqualTo("Noor B.");
    }

    @Test
    void anAccountWithoutNameAndAddressGoesByItsId() {
        create(id).send().ok();

        JsonObject user = read(talk.admin(), id).object();
        assertThat(user.getString("displayname")).isEqualTo(id);
        assertThat(user.get("email")).isEqualTo(JsonValue.NULL);
        assertThat(user.getJsonArray("groups")).isEmpty();
    }

    @Test
    void groupsMayStandInJson() {
        String team = talk.group("team");

        talk.admin()
                .request("POST", USERS)
                .json("{\"userid\":\"%s\",\"password\":\"123456\",\"groups\":[\"%s\"]}".formatted(id, team))
                .send()
                .ok();

        assertThat(read(talk.admin(), id).object().getJsonArray("groups").toString())
                .contains(team);
    }

    @Test
    void anUnknownGroupMakesNoAccount() {
        OcsAnswer answer = create(id).form("groups[]", "no-group-of-this-name").send();

        assertCode(answer, 400, 104);
        assertCode(read(talk.admin(), id), 404, 998);
    }

    @Test
    void anAccountIsMadeOnceOnBothVersions() {
        create(id).send().ok();

        assertCode(create(id).send(), 400, 102);
        assertCode(createUnderV1(id, "123456"), 200, 102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a/b", "a:b", "ümlaut", "line\nbreak"})
    void anUnusableIdIsRefusedOnBothVersions(String unusable) {
        assertCode(create(unusable).send(), 400, 101);
        assertCode(createUnderV1(unusable, "123456"), 200, 101);
    }

    @Test
    void anIdHasAtMost64Characters() {
        String longest = (id + "-" + "i".repeat(64)).substring(0, 64);

        assertCode(create(longest + "i").send(), 400, 101);
        assertThat(create(longest).send()).succeeds();
    }

    @Test
    void anEmptyPasswordIsRefusedOnBothVersions() {
        OcsRequest withoutPassword = talk.admin().request("POST", USERS).form("userid", id);

        assertCode(withoutPassword.send(), 400, 101);
        assertCode(withoutPassword.form("password", "").send(), 400, 101);
        assertCode(createUnderV1(id, ""), 200, 101);
        assertThat(read(talk.admin(), id)).hasStatus(404);
    }

    @Test
    void aUserReadsThemselvesButNobodyElse() {
        Actor user = talk.user("user");
        Actor other = talk.user("other");

        assertThat(read(user, user.id())).succeeds().hasText("id", user.id());
        assertCode(read(other, user.id()), 404, 998);
        assertThat(read(talk.admin(), user.id())).succeeds();
        assertThat(read(talk.guest(), user.id()))
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in");
    }

    @Test
    void anUnknownAccountIsNotFoundOnBothVersions() {
        assertCode(read(talk.admin(), id), 404, 998);
        assertCode(talk.admin().request("GET", "/ocs/v1.php/cloud/users/" + id).send(), 200, 998);
    }

    @Test
    void onlyAdministratorsMakeDeleteAndListAccounts() {
        Actor user = talk.user("user");

        assertThat(user.request("POST", USERS)
                        .form("userid", id)
                        .form("password", "x")
                        .send())
                .isRefused(403, "Logged in user must be an admin");
        assertThat(user.request("DELETE", USERS + "/" + user.id()).send())
                .isRefused(403, "Logged in user must be an admin");
        assertThat(user.request("GET", USERS).send()).isRefused(403, "Logged in user must be an admin");
        assertThat(talk.guest().request("DELETE", USERS + "/" + user.id()).send())
                .hasStatus(401);
        assertThat(read(talk.admin(), user.id())).succeeds();
    }

    @Test
    void anUnknownAccountIsNotDeletedOnBothVersions() {
        assertCode(talk.admin().request("DELETE", USERS + "/" + id).send(), 400, 101);
        assertCode(
                talk.admin().request("DELETE", "/ocs/v1.php/cloud/users/" + id).send(), 200, 101);
    }

    @Test
    void theAdministratorDoesNotDeleteThemselves() {
        assertThat(talk.admin().request("DELETE", USERS + "/admin").send()).hasStatus(400);
        assertThat(read(talk.admin(), "admin")).succeeds();
    }

    @Test
    void deletingEndsMembershipsAndAppPasswords() {
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        Room room = owner.createGroup("Standup");
        owner.add(room, user);
        String appPassword =
                user.request("GET", "/ocs/v2.php/core/getapppassword").send().text("apppassword");

        talk.admin().request("DELETE", USERS + "/" + user.id()).send().ok();

        assertThat(owner.participants(room)).hasSize(1);
        assertThat(user.withBearer(appPassword).talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void anIdCanBeGivenAgainAndStartsAnew() {
        Actor owner = talk.user("owner");
        Actor user = talk.user("user");
        Room room = owner.createGroup("Standup");
        owner.add(room, user);
        talk.admin().request("DELETE", USERS + "/" + user.id()).send().ok();

        create(user.id()).send().ok();

        assertThat(user.listRooms().list()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldInThisOrder() {
        String longName = "n".repeat(256);

        assertCode(create(id).form("password", "").form("displayName", longName).send(), 400, 101);
        assertCode(
                create(id)
                        .form("displayName", longName)
                        .form("groups[]", "no-group-of-this-name")
                        .send(),
                400,
                102);
        assertCode(create(id).form("groups[]", "no-group-of-this-name").send(), 400, 104);
    }

    private OcsRequest create(String userId) {
        return talk.admin().request("POST", USERS).form("userid", userId).form("password", "123456");
    }

    private OcsAnswer createUnderV1(String userId, String password) {
        return talk.admin()
                .request("POST", "/ocs/v1.php/cloud/users")
                .form("userid", userId)
                .form("password", password)
                .send();
    }

    private static OcsAnswer read(Actor reader, String userId) {
        return reader.request("GET", USERS + "/" + userId).send();
    }

    private static void assertCode(OcsAnswer answer, int status, int code) {
        assertThat(answer).hasStatus(status).hasEmptyData();
        assertThat(answer.statusCode()).isEqualTo(code);
    }
}
