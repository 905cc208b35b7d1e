package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The consents to recording that are kept (docs/contract/call.md 3.2 and 5). */
class StoredConsentsIT extends DeployedGroup {

    @BeforeEach
    void consentIsDemanded() {
        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "1");
    }

    @Test
    void eachJoinStoresOneConsent() {
        user.join(room);
        joinCall(user, room, true).ok();
        assertThat(StoredRows.consents(room)).singleElement().satisfies(consent -> {
            assertThat(consent.getString("actor_type")).isEqualTo("users");
            assertThat(consent.getString("actor_id")).isEqualTo(user.id());
        });

        user.leaveCall(room).ok();
        joinCall(user, room, true).ok();

        assertThat(StoredRows.consents(room)).hasSize(2);
    }

    @Test
    void aGuestsConsentIsKeptUnderTheirActorId() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String actor = guest.join(open).text("actorId");

        joinCall(guest, open, true).ok();

        assertThat(StoredRows.consents(open)).singleElement().satisfies(consent -> {
            assertThat(consent.getString("actor_type")).isEqualTo("guests");
            assertThat(consent.getString("actor_id")).isEqualTo(actor);
        });
    }

    @Test
    void aRefusedJoinWithoutConsentStoresNothing() {
        user.join(room);

        assertThat(joinCall(user, room, false)).isRefusedFor(400, "consent");

        assertThat(StoredRows.consents(room)).isEmpty();
    }

    @Test
    void aConsentStaysThoughTheJoinIsRefusedAfterwards() {
        assertThat(joinCall(user, room, true)).isRefused(404);

        assertThat(StoredRows.consents(room)).hasSize(1);
    }

    @Test
    void aConsentIsKeptAlsoWhereTheConversationDoesNotAsk() {
        talk.settings().set("recording_consent", "2");
        user.join(room);

        joinCall(user, room, true).ok();

        assertThat(StoredRows.consents(room)).hasSize(1);
    }

    @Test
    void withoutTheRuleNoConsentIsKept() {
        talk.settings().set("recording_consent", "0");
        user.join(room);

        joinCall(user, room, true).ok();

        assertThat(StoredRows.consents(room)).isEmpty();
    }

    @Test
    void withoutARecorderNoConsentIsKept() {
        talk.settings().reset("recording_usable");
        user.join(room);

        joinCall(user, room, true).ok();

        assertThat(StoredRows.consents(room)).isEmpty();
    }

    private static OcsAnswer joinCall(Actor who, Room room, boolean consent) {
        return who.talk("POST", "/call/" + room.token())
                .form("recordingConsent", consent)
                .send();
    }
}
