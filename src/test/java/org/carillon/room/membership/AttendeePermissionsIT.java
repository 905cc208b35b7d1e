package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.CUSTOM;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.PUBLISH_AUDIO;
import static org.carillon.testing.Permission.START_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one participant may do (docs/contract/participants.md 4.2). */
class AttendeePermissionsIT extends DeployedGroup {

    @Test
    void aSetMaskGetsItsMarker() {
        assertThat(change("set", "16")).succeedsWithoutData();

        assertMask(PUBLISH_AUDIO | CUSTOM);
    }

    @Test
    void zeroMeansInherit() {
        change("set", "16").ok();

        assertThat(change("set", "0")).succeedsWithoutData();

        assertThat(user.look(room)).hasNumber("attendeePermissions", 0).hasNumber("permissions", ORDINARY);
    }

    @Test
    void theLargestMaskIs255() {
        assertThat(change("set", "255")).succeedsWithoutData();

        assertMask(255);
    }

    @Test
    void addingStartsFromWhatHolds() {
        assertThat(change("add", "8")).succeedsWithoutData();

        assertMask(ORDINARY | 8 | CUSTOM);
    }

    @Test
    void removingStartsFromWhatHolds() {
        assertThat(change("remove", "2")).succeedsWithoutData();

        assertMask(ORDINARY - START_CALL | CUSTOM);
    }

    @Test
    void addingStartsFromThePermissionsOfTheConversation() {
        owner.permitAll(room, "default", 16);

        change("add", "32").ok();

        assertMask(16 | 32 | CUSTOM);
    }

    @Test
    void removingEverythingLeavesTheMarker() {
        change("set", "16").ok();

        assertThat(change("remove", "254")).succeedsWithoutData();

        assertMask(CUSTOM);
    }

    @ParameterizedTest
    @CsvSource({
        "set, 256",
        "set, -1",
        "set, abc",
        "set, ''",
        "add, 256",
        "remove, -1",
        "toggle, 16",
        "SET, 16",
        "'', 16"
    })
    void anotherMethodOrMaskIsRefused(String method, String mask) {
        assertThat(change(method, mask)).isRefusedFor(400, "value");
        assertThat(user.look(room)).hasNumber("attendeePermissions", 0);
    }

    @Test
    void methodAndMaskAreRequired() {
        assertThat(owner.room("PUT", room, "/attendees/permissions")
                        .form("attendeeId", user.attendeeId(room))
                        .form("permissions", 16)
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.room("PUT", room, "/attendees/permissions")
                        .form("attendeeId", user.attendeeId(room))
                        .form("method", "set")
                        .send())
                .isRefusedFor(400, "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "abc", "", "0"})
    void anUnknownAttendeeIsNotFound(String attendee) {
        assertThat(change(room, attendee, "set", "16")).isRefusedFor(404, "participant");
    }

    @Test
    void anUnknownAttendeeIsNoticedBeforeABadMask() {
        assertThat(change(room, "2000000000", "toggle", "256")).isRefusedFor(404, "participant");
    }

    @Test
    void moderatorsKeepEveryRight() {
        owner.promote(room, user);

        assertThat(change("set", "16")).isRefusedFor(403, "moderator");
        assertThat(change(room, String.valueOf(owner.attendeeId(room)), "set", "16"))
                .isRefusedFor(403, "moderator");
        assertThat(user.look(room)).hasNumber("attendeePermissions", 0);
    }

    @Test
    void aOneToOneConversationHasNone() {
        Room pair = owner.createOneToOne(user);

        assertThat(change(pair, String.valueOf(user.attendeeId(pair)), "set", "16"))
                .isRefusedFor(400, "room-type");
    }

    @Test
    void aModeratorIsNoticedBeforeABadMask() {
        owner.promote(room, user);

        assertThat(change("toggle", "256")).isRefusedFor(403, "moderator");
    }

    @Test
    void aGroupHasNone() {
        Room team = owner.createFor(talk.group("team", user));
        int group = owner.participants(team).stream()
                .filter(entry -> entry.getString("actorType").equals("groups"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");

        assertThat(change(team, String.valueOf(group), "set", "16")).isRefusedFor(400, "actor-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "add", "remove"})
    void whoJoinedByThemselvesBecomesAMember(String method) {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        assertThat(change(open, String.valueOf(visitor.attendeeId(open)), method, "16"))
                .succeedsWithoutData();

        assertThat(visitor.look(open)).hasNumber("participantType", 3);
        visitor.leave(open);
        assertThat(owner.participants(open)).hasSize(2);
    }

    @Test
    void aGuestStaysAGuest() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(change(open, String.valueOf(guest.attendeeId(open)), "set", "16"))
                .succeedsWithoutData();

        assertThat(guest.look(open)).hasNumber("participantType", 4).hasNumber("permissions", 17);
    }

    private void assertMask(int mask) {
        assertThat(user.look(room)).hasNumber("attendeePermissions", mask).hasNumber("permissions", mask);
    }

    private OcsAnswer change(String method, String mask) {
        return change(room, String.valueOf(user.attendeeId(room)), method, mask);
    }

    private OcsAnswer change(Room where, String attendee, String method, String mask) {
        return owner.room("PUT", where, "/attendees/permissions")
                .form("attendeeId", attendee)
                .form("method", method)
                .form("permissions", mask)
                .send();
    }
}
