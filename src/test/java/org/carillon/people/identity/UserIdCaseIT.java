package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of accounts ignore the case of letters wherever one comes in, and go out as they are stored (identity.md 2). */
class UserIdCaseIT extends DeployedGroup {
    private static final String USERS = "/ocs/v2.php/cloud/users";
    private static final String PASSWORD = "123456";

    /** The account of the user, as nobody else writes it. */
    private String shouted;

    @BeforeEach
    void shout() {
        shouted = user.id().toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upper", "lower", "mixed"})
    void noSecondAccountIsMadeBesideOne(String how) {
        String first = "Carol-" + user.id();
        create(first).send().ok();
        String second =
                switch (how) {
                    case "upper" -> first.toUpperCase(Locale.ROOT);
                    case "lower" -> first.toLowerCase(Locale.ROOT);
                    default -> first.replace('r', 'R');
                };

        OcsAnswer answer = create(second).send();

        assertThat(answer).hasStatus(400);
        assertThat(answer.statusCode()).isEqualTo(102);
        assertThat(read(talk.admin(), second)).hasText("id", first);
    }

    @Test
    void ofTwoAtOnceOneIsMade() {
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.rounds(); round++) {
                String id = "twin-" + round + "-" + user.id();

                List<OcsAnswer> answers = atOnce.send(
                        create(id)::send,
                        create(id.toUpperCase(Locale.ROOT))::send,
                        create("T" + id.substring(1))::send);

                assertThat(answers.stream().map(OcsAnswer::statusCode)).containsExactlyInAnyOrder(200, 102, 102);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"k, \u212A", "i, \u0130", "i, \u0131", "s, \u017F"})
    void lettersThatOnlyLookAlikeAreOthers(String letter, String other) {
        String id = letter + "-" + user.id();
        create(id).send().ok();

        assertThat(talk.login(other + "-" + user.id()).talk("GET", "/room").send())
                .hasStatus(401);
        assertThat(read(talk.admin(), other + "-" + user.id())).hasStatus(404);
    }

    @Test
    void anAccountIsReadAndChangedByItsIdInAnyCase() {
        assertThat(read(talk.admin(), shouted)).hasText("id", user.id());
        assertThat(read(user, shouted)).hasText("id", user.id());
        assertThat(read(owner, shouted)).hasStatus(404);
        assertThat(account("PUT", "")
                        .form("key", "displayname")
                        .form("value", "Noor")
                        .send())
                .succeeds();
        assertThat(read(user, user.id())).hasText("displayname", "Noor");
    }

    @Test
    void anAccountIsDisabledByItsIdInAnyCase() {
        assertThat(account("PUT", "/disable").send()).succeeds();
        assertThat(user.talk("GET", "/room").send()).hasStatus(401);

        assertThat(account("PUT", "/enable").send()).succeeds();
        assertThat(user.talk("GET", "/room").send()).succeeds();
    }

    @Test
    void anAccountIsDeletedWithAllItHasByItsIdInAnyCase() {
        String token = appPassword(user);

        assertThat(account("DELETE", "").send()).succeeds();

        assertThat(read(talk.admin(), user.id())).hasStatus(404);
        assertThat(owner.participants(room)).hasSize(1);
        assertThat(user.withBearer(token).talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void theAdministratorIsThemselvesInAnyCase() {
        assertThat(talk.admin().request("DELETE", USERS + "/ADMIN").send()).hasStatus(400);
        assertThat(talk.admin().request("PUT", USERS + "/Admin/disable").send()).hasStatus(400);
    }

    @Test
    void membershipsIgnoreTheCaseOfTheId() {
        String team = talk.group("team");
        Room teamRoom = owner.createFor(team);

        assertThat(account("POST", "/groups").form("groupid", team).send()).succeeds();
        assertThat(account("POST", "/groups").form("groupid", team).send()).succeeds();
        assertThat(members(team)).containsExactly(user.id());
        assertThat(account("GET", "/groups")
                        .send()
                        .object()
                        .getJsonArray("groups")
                        .toString())
                .contains(team);
        assertThat(Participants.actorIds(owner, teamRoom)).contains(user.id());

        assertThat(account("DELETE", "/groups").form("groupid", team).send()).succeeds();
        assertThat(members(team)).isEmpty();
        assertThat(Participants.actorIds(owner, teamRoom)).doesNotContain(user.id());
    }

    @Test
    void anAccountIsInvitedByItsIdInAnyCase() {
        Room other = owner.createGroup("Other");

        assertThat(owner.add(other, "users", shouted)).succeeds();
        assertThat(owner.add(other, "users", user.id())).succeeds();

        assertThat(Participants.actorIds(owner, other)).containsExactlyInAnyOrder(owner.id(), user.id());
        assertThat(user.look(other)).succeeds();
    }

    @Test
    void thereIsOneConversationOfTwoHoweverTheirIdsAreWritten() {
        Room pair = owner.createOneToOne(user);

        OcsAnswer again = owner.talk("POST", "/room")
                .form("roomType", 1)
                .form("invite", shouted)
                .send()
                .ok();

        assertThat(again.text("token")).isEqualTo(pair.token());
        assertThat(user.talk("POST", "/room")
                        .form("roomType", 1)
                        .form("invite", shouted)
                        .send())
                .isRefusedFor(403, "invite");
        assertThat(Participants.actorIds(owner, pair)).containsExactlyInAnyOrder(owner.id(), user.id());
    }

    @Test
    void aStatusIsFoundByTheIdInAnyCase() {
        user.request("PUT", "/ocs/v2.php/apps/user_status/api/v1/user_status/status")
                .form("statusType", "away")
                .send()
                .ok();

        assertThat(owner.request("GET", "/ocs/v2.php/apps/user_status/api/v1/statuses/" + shouted)
                        .send())
                .hasText("userId", user.id())
                .hasText("status", "away");
    }

    @Test
    void aPictureIsTheSameInAnyCase() {
        assertThat(picture(shouted)).isEqualTo(picture(user.id()));
    }

    @Test
    void suggestionsComeAsTheyAreStored() {
        Actor found = talk.user("findme");

        assertThat(owner.request("GET", "/ocs/v2.php/core/autocomplete/get")
                        .query("search", found.id().toUpperCase(Locale.ROOT))
                        .send()
                        .list())
                .extracting(entry -> entry.getString("id"))
                .containsExactly(found.id());
    }

    @Test
    void idsOfGroupsAreAsTheyAreWritten() {
        String team = talk.group("team");

        assertThat(talk.admin()
                        .request("POST", "/ocs/v2.php/cloud/groups")
                        .form("groupid", team.toUpperCase(Locale.ROOT))
                        .send())
                .succeeds();
    }

    private String picture(String id) {
        return talk.guest().request("GET", "/avatar/" + id + "/64").send().ok().body();
    }

    private List<String> members(String group) {
        return talk
                .admin()
                .request("GET", "/ocs/v2.php/cloud/groups/" + group)
                .send()
                .object()
                .getJsonArray("users")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }

    private OcsRequest create(String id) {
        return talk.admin().request("POST", USERS).form("userid", id).form("password", PASSWORD);
    }

    /** What the administrator asks of the user, by the id that nobody else writes. */
    private OcsRequest account(String method, String path) {
        return talk.admin().request(method, USERS + "/" + shouted + path);
    }

    private static OcsAnswer read(Actor reader, String id) {
        return reader.request("GET", USERS + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .send();
    }

    private static String appPassword(Actor who) {
        return who.request("GET", "/ocs/v2.php/core/getapppassword").send().ok().text("apppassword");
    }
}
