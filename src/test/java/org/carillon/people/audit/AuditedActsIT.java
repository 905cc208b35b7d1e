package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done is on record, once, with what was before and after. */
class AuditedActsIT extends DeployedGroup {
    private AuditLog log;

    @BeforeEach
    void openTheLog() {
        log = new AuditLog(talk.admin());
    }

    @Test
    void whatAConversationIsLike() {
        put("", "roomName", "Board");
        put("/description", "description", "Secret");
        put("/listable", "scope", 1);
        owner.room("POST", room, "/message-expiration")
                .form("seconds", 3600)
                .send()
                .ok();
        owner.room("DELETE", room, "").send().ok();

        assertThat(acts())
                .containsExactly(
                        "conversation-created null to null",
                        "attendee-added null to null",
                        "conversation-renamed \"Standup\" to \"Board\"",
                        "conversation-described \"\" to \"Secret\"",
                        "listing-changed \"NOBODY\" to \"USERS\"",
                        "message-expiration-changed 0 to 3600",
                        "conversation-deleted null to null");
        assertThat(log.acts("conversation", room.token()))
                .allSatisfy(act -> assertThat(act.getString("actor")).isEqualTo(owner.id()));
    }

    @Test
    void whoGetsIntoAConversation() {
        owner.room("POST", room, "/public").send().ok();
        owner.setPassword(room, "let me in");
        owner.setPassword(room, "");
        owner.setReadOnly(room, true);
        owner.setReadOnly(room, false);
        owner.openLobby(room);
        put("/webinar/lobby", "state", 0);
        owner.room("DELETE", room, "/public").send().ok();

        assertThat(acts().stream().skip(2))
                .containsExactly(
                        "guests-changed false to true",
                        "conversation-password-changed null to \"***\"",
                        "conversation-password-changed \"***\" to null",
                        "read-only-changed false to true",
                        "read-only-changed true to false",
                        "lobby-changed \"open\" to \"closed\"",
                        "lobby-changed \"closed\" to \"open\"",
                        "guests-changed true to false");
    }

    @Test
    void whatPeopleMayDoInAConversation() {
        owner.permitAll(room, "default", 200);
        owner.permit(room, user, 8);
        owner.room("PUT", room, "/attendees/permissions/all")
                .form("method", "set")
                .form("permissions", 200)
                .send()
                .ok();
        owner.promote(room, user);
        owner.room("DELETE", room, "/moderators")
                .form("attendeeId", user.attendeeId(room))
                .send()
                .ok();
        user.leaveForGood(room);

        assertThat(acts().stream().skip(2))
                .containsExactly(
                        "conversation-permissions-changed 0 to 201",
                        "attendee-permissions-changed 0 to 9",
                        "permissions-of-all-changed null to null",
                        "role-changed \"USER\" to \"MODERATOR\"",
                        "role-changed \"MODERATOR\" to \"USER\"",
                        "attendee-left null to null");
    }

    @Test
    void allThatAdministratorsDo() {
        Actor admin = talk.admin();
        Actor carol = talk.user("carol");
        String group = talk.group("board", carol);
        String path = "/ocs/v2.php/cloud/users/" + carol.id();
        edit(admin, path, "displayname", "Carol C.");
        edit(admin, path, "email", "carol@example.org");
        edit(admin, path, "password", "another-password");
        admin.request("PUT", path + "/disable").send().ok();
        admin.request("PUT", path + "/enable").send().ok();
        admin.request("DELETE", path + "/groups").form("groupid", group).send().ok();
        admin.request("DELETE", path).send().ok();
        edit(admin, "/ocs/v2.php/cloud/groups/" + group, "displayname", "The board");
        admin.request("DELETE", "/ocs/v2.php/cloud/groups/" + group).send().ok();

        assertThat(log.acts("target", carol.id()))
                .extracting(act -> act.getString("kind"))
                .containsExactly(
                        "account-created",
                        "group-member-added",
                        "account-changed",
                        "account-changed",
                        "account-password-changed",
                        "account-disabled",
                        "account-enabled",
                        "group-member-removed",
                        "account-deleted");
        assertThat(log.acts("target", group))
                .extracting(act -> act.getString("kind"))
                .containsExactly("group-created", "group-changed", "group-deleted");
    }

    @Test
    void appPasswordsOfAnAccount() {
        String first = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        String second = user.withPassword(first)
                .request("POST", "/ocs/v2.php/core/apppassword/rotate")
                .send()
                .ok()
                .text("apppassword");
        user.withPassword(second)
                .request("DELETE", "/ocs/v2.php/core/apppassword")
                .send()
                .ok();

        assertThat(log.acts("target", user.id()))
                .filteredOn(act -> act.getString("kind").startsWith("app-password"))
                .extracting(act -> act.getString("kind"))
                .containsExactly("app-password-made", "app-password-replaced", "app-password-revoked");
        assertThat(log.acts("target", user.id()).toString()).doesNotContain(first, second);
    }

    @Test
    void nothingIsOnRecordWhereNothingChanged() {
        owner.setReadOnly(room, false);
        owner.room("PUT", room, "").form("roomName", "Standup").send().ok();

        assertThat(acts()).containsExactly("conversation-created null to null", "attendee-added null to null");
    }

    @Test
    void anActCostsOneStatementAndReadingNone() {
        owner.listRooms(); // signed in before
        String id = room.token();
        OcsRequest rename = owner.room("PUT", room, "").form("roomName", "Board");
        OcsRequest noRename = owner.room("PUT", room, "").form("roomName", "Board");
        OcsRequest read = owner.room("GET", room, "");

        assertThat(AuditLog.statementsOf(rename, id + "-rename")).isEqualTo(1);
        assertThat(AuditLog.statementsOf(noRename, id + "-again")).isZero();
        assertThat(AuditLog.statementsOf(read, id + "-read")).isZero();
    }

    private void put(String path, String name, Object value) {
        owner.room("PUT", room, path).form(name, value).send().ok();
    }

    private static void edit(Actor admin, String path, String key, String value) {
        admin.request("PUT", path).form("key", key).form("value", value).send().ok();
    }

    private List<String> acts() {
        List<String> told = new ArrayList<>();
        log.acts("conversation", room.token(), "outcome", "done")
                .forEach(act -> told.add(act.getString("kind") + " "
                        + act.getJsonObject("details").get("old") + " to "
                        + act.getJsonObject("details").get("new")));
        return told;
    }
}
