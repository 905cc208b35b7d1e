package org.carillon.room.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Permission;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Who belongs to a conversation and what they do in its call (docs/contract/participants.md 2, 3.3 and 4). */
class ParticipantListIT extends DeployedGroup {

    @Test
    void aMemberWhoHasNotJoinedHasNoSession() {
        JsonObject entry = owner.participant(room, user);

        assertThat(entry.getString("actorType")).isEqualTo("users");
        assertThat(entry.getString("displayName")).isEqualTo(user.displayName());
        assertThat(entry.getString("roomToken")).isEqualTo(room.token());
        assertThat(entry.getInt("participantType")).isEqualTo(3);
        assertThat(entry.getInt("permissions")).isEqualTo(Permission.ORDINARY);
        assertThat(entry.getInt("attendeePermissions")).isZero();
        assertThat(entry.getString("attendeePin")).isEmpty();
        assertThat(entry.getInt("inCall")).isZero();
        assertThat(entry.getInt("lastPing")).isZero();
        assertThat(entry.getJsonArray("sessionIds")).isEmpty();
    }

    @Test
    void whoCameFirstStandsFirst() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        Actor member = talk.user("member");
        Actor late = talk.user("late");

        owner.add(open, user, member);
        visitor.join(open);
        owner.add(open, late);

        assertThat(owner.participants(open))
                .extracting(entry -> entry.getString("actorId"))
                .containsExactly(owner.id(), user.id(), member.id(), visitor.id(), late.id());
    }

    @Test
    void severalDevicesMakeOneEntry() {
        Actor phone = user.onAnotherDevice();
        user.enterCall(room, 3);
        phone.enterCall(room, 5);

        assertThat(owner.participants(room)).hasSize(2);
        JsonObject entry = owner.participant(room, user);
        assertThat(entry.getInt("inCall")).isEqualTo(7);
        assertThat(entry.getJsonArray("sessionIds")).hasSize(2);
    }

    @Test
    void aGuestSeesNoParticipants() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        assertThat(guest.room("GET", open, "/participants").send()).isRefused(404);

        guest.join(open);

        assertThat(guest.room("GET", open, "/participants").send()).isRefused(403);
    }

    @Test
    void aGuestModeratorSeesThem() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        owner.promote(open, guest);

        assertThat(guest.participants(open)).hasSize(2);
        assertThat(guest.look(open)).hasNumber("participantType", 6);
    }

    @Test
    void permissionsSetForAMemberAreMarkedAsSuch() {
        owner.permit(room, user, Permission.PUBLISH_AUDIO);

        JsonObject entry = owner.participant(room, user);

        assertThat(entry.getInt("attendeePermissions")).isEqualTo(Permission.PUBLISH_AUDIO | Permission.CUSTOM);
        assertThat(entry.getInt("permissions")).isEqualTo(Permission.PUBLISH_AUDIO | Permission.CUSTOM);
    }

    @Test
    void permissionsOfAModeratorCannotBeSet() {
        owner.promote(room, user);

        assertThat(owner.room("PUT", room, "/attendees/permissions")
                        .form("attendeeId", user.attendeeId(room))
                        .form("method", "set")
                        .form("permissions", 1)
                        .send())
                .isRefusedFor(403, "moderator");
    }

    @Test
    void promotionForgetsPermissions() {
        owner.permit(room, user, Permission.PUBLISH_AUDIO);

        owner.promote(room, user);

        assertThat(owner.participant(room, user).getInt("attendeePermissions")).isZero();
        assertThat(owner.participant(room, user).getInt("permissions")).isEqualTo(Permission.ALL);
    }

    @Test
    void permissionsOfTheConversationForgetThoseOfItsMembers() {
        owner.permit(room, user, Permission.PUBLISH_AUDIO);

        owner.permitAll(room, "default", Permission.PUBLISH_VIDEO);

        JsonObject entry = owner.participant(room, user);
        assertThat(entry.getInt("attendeePermissions")).isZero();
        assertThat(entry.getInt("permissions")).isEqualTo(Permission.PUBLISH_VIDEO | Permission.CUSTOM);
    }

    @Test
    void onlyModeratorsChangeTheConversation() {
        assertThat(user.room("PUT", room, "/webinar/lobby").form("state", 1).send())
                .isRefused(403);
        assertThat(user.room("PUT", room, "/read-only").form("state", 1).send()).isRefused(403);
    }

    @Test
    void theLastModeratorCannotLeaveOthersBehind() {
        assertThat(owner.room("DELETE", room, "/participants/self").send()).isRefusedFor(400, "last-moderator");
    }
}
