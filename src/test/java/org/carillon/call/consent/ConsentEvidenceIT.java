package org.carillon.call.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.InCall;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who agreed to be recorded can be proved later (docs/audit.md 6). */
class ConsentEvidenceIT extends DeployedGroup {
    private AuditLog log;

    @BeforeEach
    void consentIsDemanded() {
        log = new AuditLog(talk.admin());
        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "1");
    }

    @Test
    void aConsentSaysWhoWhenAndToWhat() {
        consent(owner, room);
        owner.leaveCall(room).ok();
        consent(owner, room);

        List<JsonObject> consents = consents("conversation", room.token());

        assertThat(consents).hasSize(2);
        assertThat(consents.get(0).getString("actor")).isEqualTo(owner.id());
        assertThat(consents.get(0).getString("actorType")).isEqualTo("users");
        assertThat(consents.get(0).getString("conversationName")).isEqualTo("Standup");
        assertThat(consents.get(0).getString("textVersion")).isEqualTo("1");
        assertThat(consents.get(0).getString("address")).isEqualTo("127.0.0.1");
        assertThat(consents).extracting(consent -> consent.getInt("call")).containsExactly(1, 2);
        assertThat(log.acts("conversation", room.token(), "kind", "consent-given"))
                .hasSize(2);
    }

    @Test
    void whoJoinsARunningCallConsentsToThatOne() {
        consent(owner, room);
        consent(user, room);

        assertThat(consents("conversation", room.token()))
                .extracting(consent -> consent.getInt("call"))
                .containsExactly(1, 1);
    }

    @Test
    void itOutlivesTheConversation() {
        consent(owner, room);

        owner.room("DELETE", room, "").send().ok();

        assertThat(consents("conversation", room.token())).hasSize(1);
    }

    @Test
    void itOutlivesTheAccount() {
        consent(user, room);

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(consents("actor", user.id())).singleElement().satisfies(consent -> assertThat(
                        consent.getString("conversation"))
                .isEqualTo(room.token()));
    }

    @Test
    void onePagesById() {
        consent(owner, room);
        consent(user, room);
        int first = consents("conversation", room.token()).get(0).getInt("id");

        assertThat(consents("conversation", room.token(), "after", first))
                .extracting(consent -> consent.getString("actor"))
                .containsExactly(user.id());
        assertThat(consents("conversation", room.token(), "limit", 1)).hasSize(1);
    }

    private List<JsonObject> consents(Object... query) {
        var request = log.asking("consents");
        for (int i = 0; i < query.length; i += 2) {
            request = request.query(String.valueOf(query[i]), query[i + 1]);
        }
        return request.send().ok().list();
    }

    private static void consent(Actor who, Room room) {
        who.join(room);
        who.talk("POST", "/call/" + room.token())
                .form("flags", InCall.IN_CALL)
                .form("recordingConsent", true)
                .send()
                .ok();
    }
}
