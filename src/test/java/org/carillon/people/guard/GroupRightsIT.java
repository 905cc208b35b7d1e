package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people may do by the groups that they are in (docs/contract/guards.md 10). */
class GroupRightsIT extends DeployedTalk {
    private AccountGroups groups;

    @BeforeEach
    void configureSip() {
        talk.settings().configureSip();
        groups = new AccountGroups(talk.admin());
    }

    /** Statuses of a guest, an account, members of the group with the right and of auditors', an administrator. */
    @ParameterizedTest
    @CsvSource({
        "ADMINISTER, 401, 403, 403, 403, 200",
        "READ_AUDIT, 401, 403, 200, 200, 200",
        "READ_CONSENTS, 401, 403, 200, 200, 200",
        "USE_TALK, 200, 403, 200, 403, 403",
        "CREATE_GROUP, 401, 403, 201, 403, 403",
        "CREATE_PUBLIC, 401, 403, 201, 403, 403",
        "MAKE_PUBLIC, 401, 403, 200, 403, 403",
        "INVITE_BY_MAIL, 401, 403, 200, 403, 403",
        "START_CALL, 403, 403, 200, 403, 403",
        "DIAL_OUT, 403, 403, 501, 403, 403",
        "ADD_PHONE, 401, 501, 200, 501, 501",
        "LET_PHONES_IN, 401, 403, 200, 403, 403",
    })
    void whereAGroupIsNamed(
            RightOperation operation, int guest, int account, int member, int auditor, int administrator) {
        assertThat(statuses(operation, true)).containsExactly(guest, account, member, auditor, administrator);
    }

    @ParameterizedTest
    @CsvSource({
        "READ_AUDIT, 401, 403, 403, 403, 200",
        "READ_CONSENTS, 401, 403, 403, 403, 200",
        "USE_TALK, 200, 200, 200, 200, 200",
        "CREATE_GROUP, 401, 201, 201, 201, 201",
        "CREATE_PUBLIC, 401, 201, 201, 201, 201",
        "MAKE_PUBLIC, 401, 200, 200, 200, 200",
        "INVITE_BY_MAIL, 401, 200, 200, 200, 200",
        "START_CALL, 200, 200, 200, 200, 200",
        "DIAL_OUT, 501, 501, 501, 501, 501",
        "ADD_PHONE, 401, 200, 200, 200, 200",
        "LET_PHONES_IN, 401, 200, 200, 200, 200",
    })
    void whereNoGroupIsNamed(
            RightOperation operation, int guest, int account, int member, int auditor, int administrator) {
        assertThat(statuses(operation, false)).containsExactly(guest, account, member, auditor, administrator);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTER")
    void oneOfSeveralGroupsIsEnoughAndOnesThatAreNotThereHaveNoMembers(RightOperation operation) {
        Actor member = talk.user("member");
        RightScene scene = scene(operation, member);
        RightScene other = scene(operation, talk.user("other"));
        talk.settings().nameGroups(operation.setting, talk.newName("nowhere"), talk.group("holders", member));

        assertThat(operation.tryIt(scene)).hasStatus(operation.allowed);
        assertThat(operation.tryIt(other)).hasStatus(operation.refused);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTER", "START_CALL", "LET_PHONES_IN"})
    void aMembershipCountsFromTheNextRequestOn(RightOperation operation) {
        Actor person = talk.user("person");
        RightScene scene = scene(operation, person);
        String group = talk.group("holders");
        talk.settings().nameGroups(operation.setting, group);
        assertThat(operation.tryIt(scene)).hasStatus(operation.refused);

        groups.add(person, group);
        assertThat(operation.tryIt(scene)).hasStatus(operation.allowed);

        if (operation == RightOperation.INVITE_BY_MAIL) {
            return; // open by now
        }
        groups.remove(person, group);
        assertThat(operation.tryIt(scene)).hasStatus(operation.refused);
    }

    @Test
    void administratorsBecomeAndCeaseToBeOnesAtTheNextRequest() {
        Actor person = talk.user("person");
        RightScene scene = RightScene.of(person);

        groups.add(person, "admin");
        assertThat(RightOperation.ADMINISTER.tryIt(scene)).hasStatus(200);
        assertThat(RightOperation.READ_AUDIT.tryIt(scene)).hasStatus(200);

        groups.remove(person, "admin");
        assertThat(RightOperation.ADMINISTER.tryIt(scene)).isRefused(403, "Logged in user must be an admin");
        assertThat(RightOperation.READ_AUDIT.tryIt(scene)).isRefused(403, "Logged in user must be an auditor");
    }

    @Test
    void aGroupThatIsDeletedTakesTheRightAlong() {
        Actor person = talk.user("person");
        RightScene scene = RightScene.of(person);
        String group = talk.group("holders", person);
        talk.settings().nameGroups("carillon/public_conversations_groups", group);
        assertThat(RightOperation.CREATE_PUBLIC.tryIt(scene)).hasStatus(201);

        groups.delete(group);

        assertThat(RightOperation.CREATE_PUBLIC.tryIt(scene)).isRefusedFor(403, "permissions");
    }

    @Test
    void aSettingCountsFromTheNextRequestOn() {
        RightScene scene = RightScene.of(talk.user("person")).inCall();

        talk.settings().nameGroups("carillon/dial_out_groups", talk.group("holders"));
        assertThat(RightOperation.DIAL_OUT.tryIt(scene)).isRefused(403);

        talk.settings().nameGroups("carillon/dial_out_groups");
        assertThat(RightOperation.DIAL_OUT.tryIt(scene)).isRefusedFor(501, "sip");
    }

    @Test
    void clientsAreToldWhatTheirUserMayDo() {
        Actor member = talk.user("member");
        Actor other = talk.user("other");
        String group = talk.group("holders", member);
        for (String setting :
                List.of("carillon/dial_out_groups", "spreed/start_conversations", "spreed/sip_bridge_groups")) {
            talk.settings().nameGroups(setting, group);
        }

        assertThat(flags(member)).containsExactly(true, true, true);
        assertThat(flags(other)).containsExactly(false, false, false);
        assertThat(flags(talk.guest())).containsExactly(false, false, false);

        groups.add(other, group);
        assertThat(flags(other)).containsExactly(true, true, true);

        talk.settings().set("sip_dialout", "no");
        assertThat(flags(other)).containsExactly(false, true, true);
    }

    private List<Integer> statuses(RightOperation operation, boolean named) {
        Actor member = talk.user("member");
        Actor auditor = talk.user("auditor");
        Actor administrator = talk.user("root");
        groups.add(administrator, "admin");
        List<RightScene> scenes = new ArrayList<>();
        scenes.add(operation == RightOperation.DIAL_OUT ? RightScene.ofGuestInCall(talk) : RightScene.ofGuest(talk));
        for (Actor who : List.of(talk.user("account"), member, auditor, administrator)) {
            scenes.add(scene(operation, who));
        }
        String auditors = talk.group("auditors", auditor);
        String holders = talk.group("holders", member);
        talk.settings().nameGroups("carillon/auditor_groups", auditors);
        if (!operation.setting.isEmpty()) {
            boolean auditing = operation.setting.equals("carillon/auditor_groups");
            String[] both = auditing ? new String[] {holders, auditors} : new String[] {holders};
            talk.settings().nameGroups(operation.setting, named ? both : new String[0]);
        }
        return scenes.stream().map(scene -> operation.tryIt(scene).status()).toList();
    }

    private static RightScene scene(RightOperation operation, Actor who) {
        RightScene scene = RightScene.of(who);
        return operation == RightOperation.DIAL_OUT ? scene.inCall() : scene;
    }

    private static List<Boolean> flags(Actor who) {
        JsonObject config = who.request("GET", "/ocs/v2.php/cloud/capabilities")
                .send()
                .ok()
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("spreed")
                .getJsonObject("config");
        return List.of(
                config.getJsonObject("call").getBoolean("sip-dialout-enabled"),
                config.getJsonObject("call").getBoolean("can-enable-sip"),
                config.getJsonObject("conversations").getBoolean("can-create"));
    }
}
