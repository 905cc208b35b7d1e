package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.UserStatuses;
import org.junit.jupiter.api.Test;

/** Statuses in the list of participants (docs/contract/participants.md 2). */
class ParticipantStatusIT extends DeployedGroup {
    private static final String[] FIELDS = {"status", "statusIcon", "statusMessage", "statusClearAt"};

    @Test
    void aStatusStandsInTheEntryWhenAskedFor() {
        UserStatuses.choose(user, "dnd").ok();
        UserStatuses.say(user, "🎸", "On stage").ok();

        OcsAnswer list = listWithStatuses(owner, room);

        assertThat(list).hasHeader("X-Nextcloud-Has-User-Statuses", "1");
        JsonObject entry = entryOf(user.id(), list);
        assertThat(entry.getString("status")).isEqualTo("dnd");
        assertThat(entry.getString("statusIcon")).isEqualTo("🎸");
        assertThat(entry.getString("statusMessage")).isEqualTo("On stage");
        assertThat(entry.get("statusClearAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aCallIsShown() {
        UserStatuses.choose(user, "online").ok();
        user.enterCall(room, IN_CALL);

        JsonObject entry = entryOf(user.id(), listWithStatuses(owner, room));

        assertThat(entry.getString("status")).isEqualTo("away");
        assertThat(entry.getString("statusIcon")).isEqualTo("💬");
        assertThat(entry.getString("statusMessage")).isEqualTo("In a call");
        assertThat(entry.get("statusClearAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void whoSaidNothingIsOffline() {
        JsonObject entry = entryOf(user.id(), listWithStatuses(owner, room));

        assertThat(entry.getString("status")).isEqualTo("offline");
        assertThat(entry.get("statusIcon")).isEqualTo(JsonValue.NULL);
        assertThat(entry.get("statusMessage")).isEqualTo(JsonValue.NULL);
        assertThat(entry.get("statusClearAt")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void theStatusIsLeftOutUnlessAskedFor() {
        UserStatuses.choose(user, "dnd").ok();

        OcsAnswer list = owner.room("GET", room, "/participants").send().ok();

        assertThat(list.header("X-Nextcloud-Has-User-Statuses")).isEmpty();
        assertThat(entryOf(user.id(), list)).doesNotContainKeys(FIELDS);
    }

    @Test
    void groupsAndGuestsHaveNone() {
        Room open = owner.createPublic("Open house");
        String team = talk.group("team", user);
        owner.add(open, "groups", team);
        Actor guest = talk.guest();
        String guestId = guest.join(open).text("actorId");

        OcsAnswer list = listWithStatuses(owner, open);

        assertThat(entryOf(team, list)).doesNotContainKeys(FIELDS);
        assertThat(entryOf(guestId, list)).doesNotContainKeys(FIELDS);
        assertThat(entryOf(user.id(), list)).containsKeys(FIELDS);
    }

    @Test
    void guestsAreToldNone() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        OcsAnswer list = listWithStatuses(guest, open);

        assertThat(list.header("X-Nextcloud-Has-User-Statuses")).isEmpty();
        assertThat(entryOf(owner.id(), list)).doesNotContainKeys(FIELDS);
    }

    private static OcsAnswer listWithStatuses(Actor reader, Room room) {
        return reader.room("GET", room, "/participants")
                .query("includeStatus", "true")
                .send()
                .ok();
    }

    private static JsonObject entryOf(String actorId, OcsAnswer list) {
        return list.list().stream()
                .filter(entry -> entry.getString("actorId").equals(actorId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actorId + " is not in " + list));
    }
}
