package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What auditors ask, answered by the API alone (docs/audit.md 3). */
class AuditQuestionsIT extends DeployedGroup {
    private AuditLog log;

    @BeforeEach
    void openTheLog() {
        log = new AuditLog(talk.admin());
    }

    @Test
    void whoRemovedSomebodyFromAConversation() {
        owner.remove(room, user);

        JsonObject act = log.last("kind", "attendee-removed", "target", user.id());

        assertThat(act.getString("actor")).isEqualTo(owner.id());
        assertThat(act.getString("actorKind")).isEqualTo("user");
        assertThat(act.getString("login")).isEqualTo("password");
        assertThat(act.getString("targetKind")).isEqualTo("users");
        assertThat(act.getString("conversation")).isEqualTo(room.token());
        assertThat(act.getString("targetName")).isEqualTo("Standup");
        assertThat(act.getString("outcome")).isEqualTo("done");
        assertThat(act.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whoFailedToSignInFromWhere() {
        assertThat(user.withPassword("wrong").talk("GET", "/room").send()).hasStatus(401);

        JsonObject act = log.last("kind", "signed-in", "target", user.id(), "outcome", "refused");

        assertThat(act.getString("reason")).isEqualTo("WRONG_CREDENTIALS");
        assertThat(act.getString("actorKind")).isEqualTo("guest");
        assertThat(act.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whoSignedInByWhat() {
        user.listRooms();
        user.listRooms();
        String password = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        user.withBearer(password).listRooms();
        user.withPassword(password).listRooms();
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.open(browser, LoginFlows.start(talk.guest(), "An app"));
        assertThat(LoginFlows.signIn(browser, page, user.id(), "123456")).hasStatus(200);

        assertThat(log.acts("kind", "signed-in", "actor", user.id()))
                .extracting(act -> act.getString("login"))
                .containsExactly("password", "bearer", "app-password", "form");
    }

    @Test
    void whoChangedASettingFromWhatToWhat() {
        talk.settings().set("start_calls", "1");
        talk.settings().set("start_calls", "2");

        JsonObject act = log.last("kind", "setting-changed", "target", "spreed/start_calls");

        assertThat(act.getString("actor")).isEqualTo("admin");
        assertThat(act.getJsonObject("details").getString("old")).isEqualTo("1");
        assertThat(act.getJsonObject("details").getString("new")).isEqualTo("2");
    }

    @Test
    void secretsAndWhatNobodyKnowsAreNotShown() {
        talk.settings().set("sip_bridge_shared_secret", "tell nobody");
        talk.settings().set("of_another_app", "tell nobody");

        assertThat(List.of(
                        log.last("target", "spreed/sip_bridge_shared_secret"),
                        log.last("target", "spreed/of_another_app")))
                .allSatisfy(act ->
                        assertThat(act.toString()).contains("\"new\":\"***\"").doesNotContain("tell nobody"));
    }

    @Test
    void whoMadeSomebodyAModerator() {
        owner.promote(room, user);

        JsonObject act = log.last("conversation", room.token(), "kind", "role-changed");

        assertThat(act.getString("actor")).isEqualTo(owner.id());
        assertThat(act.getString("target")).isEqualTo(user.id());
        assertThat(act.getJsonObject("details").getString("old")).isEqualTo("USER");
        assertThat(act.getJsonObject("details").getString("new")).isEqualTo("MODERATOR");
    }

    @Test
    void whoEndedTheCallForAll() {
        owner.enterCall(room, 7);
        owner.endCall(room).ok();

        assertThat(log.last("conversation", room.token(), "kind", "call-ended-for-all")
                        .getString("actor"))
                .isEqualTo(owner.id());
    }

    @Test
    void whoTriedToEndTheCallAndWasNotAllowed() {
        owner.enterCall(room, 7);
        user.enterCall(room, 7);
        user.endCall(room).ok(); // leaves

        JsonObject act = log.last("conversation", room.token(), "kind", "call-ended-for-all");

        assertThat(act.getString("actor")).isEqualTo(user.id());
        assertThat(act.getString("outcome")).isEqualTo("refused");
        assertThat(act.getString("reason")).isEqualTo("NOT_A_MODERATOR");
    }

    @Test
    void whoTriedWhatTheyMayNot() {
        int ownerId = owner.attendeeId(room);
        assertThat(user.room("DELETE", room, "/attendees")
                        .form("attendeeId", ownerId)
                        .send())
                .hasStatus(403);
        assertThat(user.request("GET", "/ocs/v2.php/cloud/users").send()).hasStatus(403);

        List<JsonObject> acts = log.acts("actor", user.id(), "outcome", "refused");

        assertThat(acts)
                .extracting(act -> act.getString("kind") + " " + act.getString("reason"))
                .containsExactly("attendee-removed NOT_A_MODERATOR", "administration-read NOT_AN_ADMIN");
        assertThat(acts.get(0).getString("conversation")).isEqualTo(room.token());
        assertThat(acts.get(0).getJsonObject("details").getString("attendeeId")).isEqualTo(String.valueOf(ownerId));
    }

    @Test
    void whoCreatedAndDisabledAnAccount() {
        Actor leaver = talk.user("leaver");
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/users/" + leaver.id() + "/disable")
                .send()
                .ok();

        assertThat(log.acts("target", leaver.id()))
                .extracting(act -> act.getString("kind") + " by " + act.getString("actor"))
                .containsExactly("account-created by admin", "account-disabled by admin");
    }

    @Test
    void whatWasDoneInOneRequest() {
        owner.add(room, "emails", "carol@example.org");

        JsonObject added = log.last("conversation", room.token(), "kind", "attendee-added");
        JsonObject opened = log.last("conversation", room.token(), "kind", "guests-changed");

        assertThat(added.getString("target")).isEqualTo("carol@example.org");
        assertThat(opened.getString("requestId")).isNotEmpty().isEqualTo(added.getString("requestId"));
    }

    @Test
    void whatAGuestDidWhoModerates() {
        owner.room("POST", room, "/public").send().ok();
        Actor guest = talk.guest();
        int attendee = guest.join(room).number("attendeeId");
        owner.promote(room, guest);
        guest.setPassword(room, "a new one");

        JsonObject act = log.last("conversation", room.token(), "kind", "conversation-password-changed");

        assertThat(act.getString("actorKind")).isEqualTo("guest");
        assertThat(act.getString("actor")).isEqualTo(String.valueOf(attendee));
        assertThat(act.toString()).doesNotContain("a new one");
    }
}
