package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.Actor;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.ProxyLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No way around rights by groups, and what asking for them costs (docs/contract/guards.md 10). */
class GroupRightLimitsIT extends DeployedTalk {
    private AccountGroups groups;

    @BeforeEach
    void configureSip() {
        talk.settings().configureSip();
        groups = new AccountGroups(talk.admin());
    }

    @Test
    void groupsOfAProviderCount() {
        String group = talk.newName("openers");
        String id = talk.newName("mira");
        talk.settings().nameGroups("carillon/public_conversations_groups", group);

        assertThat(createPublic(signedIn(id, group))).hasStatus(201);
        assertThat(createPublic(signedIn(id, talk.newName("others")))).isRefusedFor(403, "permissions");
    }

    @ParameterizedTest
    @CsvSource({"auditor_groups", "dial_out_groups", "public_conversations_groups"})
    void whatIsNoListOfGroupsIsRefusedAndChangesNothing(String key) {
        String path = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/carillon/" + key;
        String group = talk.group("holders");
        talk.settings().nameGroups("carillon/" + key, group);

        for (String value : List.of("", group, "[\"" + group, "{\"groups\":[]}", "[1]", "[[\"a\"]]", "null")) {
            assertThat(talk.admin().request("POST", path).form("value", value).send())
                    .as(value)
                    .isRefused(400);
        }
        assertThat(talk.admin().request("GET", path).send()).hasText("data", "[\"" + group + "\"]");
    }

    @Test
    void whoMayNotMakeConversationsPublicOpensThemByNoOtherWay() {
        Actor person = talk.user("person");
        RightScene scene = RightScene.of(person);
        Actor opener = talk.user("opener");
        talk.settings().nameGroups("carillon/public_conversations_groups", talk.group("openers", opener));

        OcsAnswer created = person.talk("POST", "/room")
                .json("{\"roomType\":2,\"roomName\":\"Standup\",\"participants\":{\"emails\":[\"mira@example.org\"]}}")
                .send();

        assertThat(created).hasStatus(202).hasNumber("type", 2);
        assertThat(created.object().getJsonObject("invalidParticipants").getJsonArray("emails"))
                .hasToString("[\"mira@example.org\"]");
        assertThat(person.look(scene.room())).hasNumber("type", 2);
    }

    @Test
    void whatIsPublicAlreadyTakesAddressesAndIsClosedByAnyModerator() {
        Actor person = talk.user("person");
        RightScene scene = RightScene.of(person);
        RightOperation.MAKE_PUBLIC.tryIt(scene).ok();
        talk.settings().nameGroups("carillon/public_conversations_groups", talk.group("openers"));

        assertThat(RightOperation.INVITE_BY_MAIL.tryIt(scene)).succeeds();
        assertThat(person.room("DELETE", scene.room(), "/public").send()).succeeds();
        assertThat(RightOperation.MAKE_PUBLIC.tryIt(scene)).isRefused(403);
    }

    @Test
    void strangersLearnNothingFromMissingRights() {
        RightScene scene = RightScene.of(talk.user("owner")).inCall();
        RightScene stranger = new RightScene(talk.user("stranger"), scene.room(), scene.phone());
        talk.settings().nameGroups("carillon/public_conversations_groups", talk.group("openers"));
        talk.settings().nameGroups("carillon/dial_out_groups", talk.group("callers"));

        assertThat(RightOperation.MAKE_PUBLIC.tryIt(stranger)).isRefused(404);
        assertThat(RightOperation.DIAL_OUT.tryIt(stranger)).isRefused(404);
    }

    @Test
    void severalRightsCostOneStatement() {
        Actor person = talk.user("person");
        RightScene scene = RightScene.of(person);
        OcsRequest request = person.room("POST", scene.room(), "/public");
        request.send().ok();
        int before = talk.statementsOf(person.room("POST", scene.room(), "/public"));
        String group = talk.group("holders", person);
        for (String setting : List.of(
                "spreed/allowed_groups",
                "spreed/start_calls_groups",
                "spreed/sip_bridge_groups",
                "carillon/public_conversations_groups")) {
            talk.settings().nameGroups(setting, group);
        }

        assertThat(talk.statementsOf(person.room("POST", scene.room(), "/public")))
                .isEqualTo(before + 1);
    }

    @Test
    void outsideOfARequestTheyAreKnownToo() {
        Actor member = talk.user("member");
        Actor other = talk.user("other");
        Actor administrator = talk.user("root");
        groups.add(administrator, "admin");
        talk.settings().nameGroups("carillon/dial_out_groups", talk.group("callers", member));

        assertThat(CarillonServer.timerFinds(ServerRight.DIAL_OUT, member)).isTrue();
        assertThat(CarillonServer.timerFinds(ServerRight.DIAL_OUT, other)).isFalse();
        assertThat(CarillonServer.timerFinds(ServerRight.ADMINISTER, administrator))
                .isTrue();
        assertThat(CarillonServer.timerFinds(ServerRight.ADMINISTER, member)).isFalse();
    }

    private Actor signedIn(String id, String group) {
        Actor browser = talk.guest();
        ProxyLogins.request(browser)
                .header("X-Remote-User", id)
                .header("X-Remote-Groups", group)
                .send();
        return browser;
    }

    private static OcsAnswer createPublic(Actor who) {
        return who.talk("POST", "/room")
                .form("roomType", 3)
                .form("roomName", "Open house")
                .send();
    }
}
