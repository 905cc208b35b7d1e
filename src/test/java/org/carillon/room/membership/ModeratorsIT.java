package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.ALL;
import static org.carillon.testing.Permission.ORDINARY;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promoting and demoting (docs/contract/participants.md 4.1). */
class ModeratorsIT extends DeployedGroup {
    private Room open;
    private Actor guest;

    @BeforeEach
    void aGuestJoinsAPublicConversation() {
        open = owner.createPublic("Open house");
        guest = talk.guest();
        guest.join(open);
    }

    @Test
    void aMemberBecomesAModeratorAndAMemberAgain() {
        assertThat(promote(owner, room, user.attendeeId(room))).succeedsWithoutData();
        assertThat(user.look(room)).hasNumber("participantType", 2).hasNumber("permissions", ALL);

        assertThat(demote(owner, room, user.attendeeId(room))).succeedsWithoutData();
        assertThat(user.look(room)).hasNumber("participantType", 3).hasNumber("permissions", ORDINARY);
    }

    @Test
    void aGuestBecomesAGuestModeratorAndAGuestAgain() {
        assertThat(promote(owner, open, guest.attendeeId(open))).succeedsWithoutData();
        assertThat(guest.look(open)).hasNumber("participantType", 6).hasNumber("permissions", ALL);

        assertThat(demote(owner, open, guest.attendeeId(open))).succeedsWithoutData();
        assertThat(guest.look(open)).hasNumber("participantType", 4).hasNumber("permissions", ORDINARY);
    }

    @Test
    void theChatTellsIt() {
        promote(owner, room, user.attendeeId(room)).ok();
        demote(owner, room, user.attendeeId(room)).ok();
        promote(owner, open, guest.attendeeId(open)).ok();
        demote(owner, open, guest.attendeeId(open)).ok();

        assertThat(ChatHistory.kinds(owner, room)).contains("moderator_promoted", "moderator_demoted");
        assertThat(ChatHistory.kinds(owner, open)).contains("guest_moderator_promoted", "guest_moderator_demoted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void nobodyChangesTheirOwnRole(String method) {
        owner.promote(room, user);

        assertThat(change(user, method, room, user.attendeeId(room))).isRefusedFor(403, "self");
        assertThat(change(owner, method, room, owner.attendeeId(room))).isRefusedFor(403, "self");
        assertThat(user.look(room)).hasNumber("participantType", 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void theOwnerStaysOwner(String method) {
        owner.promote(room, user);

        assertThat(change(user, method, room, owner.attendeeId(room))).isRefusedFor(400, "participant-type");
        assertThat(owner.look(room)).hasNumber("participantType", 1);
    }

    @Test
    void aModeratorIsNotPromotedAgain() {
        owner.promote(room, user);
        owner.promote(open, guest);

        assertThat(promote(owner, room, user.attendeeId(room))).isRefusedFor(400, "participant-type");
        assertThat(promote(owner, open, guest.attendeeId(open))).isRefusedFor(400, "participant-type");
    }

    @Test
    void whoIsNoModeratorIsNotDemoted() {
        assertThat(demote(owner, room, user.attendeeId(room))).isRefusedFor(400, "participant-type");
        assertThat(demote(owner, open, guest.attendeeId(open))).isRefusedFor(400, "participant-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void whoJoinedByThemselvesKeepsTheirRole(String method) {
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        assertThat(change(owner, method, open, visitor.attendeeId(open))).isRefusedFor(400, "participant-type");
        assertThat(visitor.look(open)).hasNumber("participantType", 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void aGroupHasNoRole(String method) {
        Room team = owner.createFor(talk.group("team", user));
        int group = owner.participants(team).stream()
                .filter(entry -> entry.getString("actorType").equals("groups"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");

        assertThat(change(owner, method, team, group)).isRefusedFor(400, "actor-type");
    }

    @ParameterizedTest
    @CsvSource({"POST, 2000000000", "DELETE, 2000000000", "POST, abc", "DELETE, abc", "POST, ''", "POST, -1", "POST, 0"
    })
    void anUnknownAttendeeIsNotFound(String method, String attendee) {
        assertThat(owner.room(method, room, "/moderators")
                        .form("attendeeId", attendee)
                        .send())
                .isRefusedFor(404, "participant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void aMissingAttendeeIsNotFound(String method) {
        assertThat(owner.room(method, room, "/moderators").send()).isRefusedFor(404, "participant");
    }

    @Test
    void promotionForgetsOwnPermissions() {
        owner.permit(room, user, 16);

        promote(owner, room, user.attendeeId(room)).ok();
        demote(owner, room, user.attendeeId(room)).ok();

        assertThat(user.look(room)).hasNumber("attendeePermissions", 0).hasNumber("permissions", ORDINARY);
    }

    @Test
    void aModeratorMakesModerators() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.promote(room, user);

        assertThat(promote(user, room, third.attendeeId(room))).succeedsWithoutData();
    }

    private static OcsAnswer promote(Actor who, Room room, int attendeeId) {
        return change(who, "POST", room, attendeeId);
    }

    private static OcsAnswer demote(Actor who, Room room, int attendeeId) {
        return change(who, "DELETE", room, attendeeId);
    }

    private static OcsAnswer change(Actor who, String method, Room room, int attendeeId) {
        return who.room(method, room, "/moderators")
                .form("attendeeId", attendeeId)
                .send();
    }
}
