package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of accounts and who is in them (docs/contract/set-up.md 1 and 2). */
class GroupsIT extends DeployedTalk {
    private static final String GROUPS = "/ocs/v2.php/cloud/groups";
    private static final String USERS = "/ocs/v2.php/cloud/users/";

    private final String id = "group-" + UUID.randomUUID();

    @Test
    void aGroupIsMade() {
        assertThat(create(id)).succeedsWithoutData();

        assertThat(admin("GET", GROUPS).send().object().getJsonArray("groups").toString())
                .contains("\"" + id + "\"");
        assertThat(admin("GET", GROUPS + "/" + id).send().object().getJsonArray("users"))
                .isEmpty();
    }

    @Test
    void aGroupIsMadeOnceOnBothVersions() {
        create(id).ok();

        assertCode(create(id), 400, 102);
        assertCode(admin("POST", "/ocs/v1.php/cloud/groups").form("groupid", id).send(), 200, 102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a/b"})
    void anIdThatIsNoneIsRefusedOnBothVersions(String empty) {
        assertCode(create(empty), 400, 101);
        assertCode(
                admin("POST", "/ocs/v1.php/cloud/groups").form("groupid", empty).send(), 200, 101);
    }

    @Test
    void aMissingIdIsRefused() {
        assertCode(admin("POST", GROUPS).send(), 400, 101);
    }

    @Test
    void anIdOf65CharactersIsRefused() {
        assertCode(create("g".repeat(65)), 400, 101);
    }

    @Test
    void aGroupGetsAnotherName() {
        create(id).ok();

        assertThat(admin("PUT", GROUPS + "/" + id)
                        .form("key", "displayname")
                        .form("value", "The team")
                        .send())
                .succeedsWithoutData();

        Actor owner = talk.user("owner");
        assertThat(owner.look(owner.createFor(id))).hasText("name", "The team");
    }

    @Test
    void anotherFieldIsRefused() {
        create(id).ok();

        assertCode(
                admin("PUT", GROUPS + "/" + id)
                        .form("key", "colour")
                        .form("value", "green")
                        .send(),
                400,
                103);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "GET"})
    void anUnknownGroupIsNotFound(String method) {
        assertCode(
                admin(method, GROUPS + "/" + id)
                        .query("key", "displayname")
                        .query("value", "The team")
                        .send(),
                404,
                998);
    }

    @Test
    void aDeletedGroupLeavesItsMembers() {
        Actor member = talk.user("member");
        create(id).ok();
        membership("POST", member.id(), id).ok();

        assertThat(admin("DELETE", GROUPS + "/" + id).send()).succeedsWithoutData();

        assertThat(groupsOf(member)).doesNotContain(id);
        assertThat(admin("GET", GROUPS + "/" + id).send()).hasStatus(404);
    }

    @Test
    void theGroupOfAdministratorsStays() {
        assertCode(admin("DELETE", GROUPS + "/admin").send(), 400, 102);
        assertThat(admin("GET", GROUPS).send()).succeeds();
    }

    @Test
    void aMemberIsAddedAndTakenOut() {
        Actor member = talk.user("member");
        create(id).ok();

        assertThat(membership("POST", member.id(), id)).succeedsWithoutData();
        assertThat(membership("POST", member.id(), id)).succeedsWithoutData();
        assertThat(groupsOf(member)).contains(id);
        assertThat(admin("GET", GROUPS + "/" + id).send().object().getJsonArray("users"))
                .hasSize(1);

        assertThat(membership("DELETE", member.id(), id)).succeedsWithoutData();
        assertThat(groupsOf(member)).doesNotContain(id);
        assertThat(membership("DELETE", member.id(), id).status()).isEqualTo(200);
    }

    @Test
    void whoComesIntoTheGroupOfAdministratorsIsOne() {
        Actor user = talk.user("user");
        assertThat(user.request("GET", GROUPS).send()).hasStatus(403);

        membership("POST", user.id(), "admin").ok();
        assertThat(user.request("GET", GROUPS).send()).succeeds();

        membership("DELETE", user.id(), "admin").ok();
        assertThat(user.request("GET", GROUPS).send()).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"POST, v2, 400", "DELETE, v2, 400", "POST, v1, 200", "DELETE, v1, 200"})
    void membershipsHaveCodesOfTheirOwn(String method, String version, int status) {
        Actor member = talk.user("member");
        create(id).ok();
        String of = "/ocs/" + version + ".php/cloud/users/";

        assertCode(admin(method, of + member.id() + "/groups").send(), status, 101);
        assertCode(
                admin(method, of + member.id() + "/groups").form("groupid", "").send(), status, 101);
        assertCode(
                admin(method, of + member.id() + "/groups")
                        .form("groupid", "no-group-of-this-name")
                        .send(),
                status,
                102);
        assertCode(
                admin(method, of + "nobody-of-this-name/groups")
                        .form("groupid", id)
                        .send(),
                status,
                103);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "GET, /admin", "PUT, /admin", "DELETE, /admin"})
    void onlyAdministratorsHandleGroups(String method, String path) {
        assertThat(talk.user("user").request(method, GROUPS + path).send())
                .isRefused(403, "Logged in user must be an admin");
        assertThat(talk.guest().request(method, GROUPS + path).send()).hasStatus(401);
    }

    @Test
    void nobodyMakesThemselvesAnAdministrator() {
        Actor user = talk.user("user");

        assertThat(user.request("POST", USERS + user.id() + "/groups")
                        .form("groupid", "admin")
                        .send())
                .isRefused(403, "Logged in user must be an admin");
        assertThat(groupsOf(user)).doesNotContain("admin");
    }

    private OcsRequest admin(String method, String path) {
        return talk.admin().request(method, path);
    }

    private OcsAnswer create(String groupId) {
        return admin("POST", GROUPS).form("groupid", groupId).send();
    }

    private OcsAnswer membership(String method, String userId, String groupId) {
        return admin(method, USERS + userId + "/groups")
                .form("groupid", groupId)
                .send();
    }

    private String groupsOf(Actor user) {
        return admin("GET", USERS + user.id() + "/groups")
                .send()
                .ok()
                .object()
                .getJsonArray("groups")
                .toString();
    }

    private static void assertCode(OcsAnswer answer, int status, int code) {
        assertThat(answer).hasStatus(status).hasEmptyData();
        assertThat(answer.statusCode()).isEqualTo(code);
    }
}
