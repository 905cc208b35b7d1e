package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.ALL;
import static org.carillon.testing.Permission.CUSTOM;
import static org.carillon.testing.Permission.ORDINARY;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody may do (docs/contract/participants.md 4.3). */
class PermissionsOfAllIT extends DeployedGroup {

    @Test
    void aSetMaskHoldsForTheCallAndForEverybody() {
        assertThat(change(owner, room, "set", "16")).succeeds().hasNumber("callPermissions", 17);

        assertThat(user.look(room))
                .hasNumber("callPermissions", 17)
                .hasNumber("attendeePermissions", 17)
                .hasNumber("permissions", 17)
                .hasNumber("defaultPermissions", 0);
        assertThat(owner.look(room)).hasNumber("permissions", ALL);
    }

    @Test
    void zeroLetsEverybodyInheritAgain() {
        change(owner, room, "set", "16").ok();

        assertThat(change(owner, room, "set", "0")).succeeds().hasNumber("callPermissions", 0);

        assertThat(user.look(room)).hasNumber("attendeePermissions", 0).hasNumber("permissions", ORDINARY);
    }

    @Test
    void addingStartsFromWhatHoldsForEach() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.permit(room, third, 16);

        change(owner, room, "add", "8").ok();

        assertThat(user.look(room)).hasNumber("attendeePermissions", 0).hasNumber("permissions", ORDINARY | 8 | CUSTOM);
        assertThat(third.look(room)).hasNumber("attendeePermissions", 25).hasNumber("permissions", 25);
    }

    @Test
    void removingStartsFromWhatHoldsForEach() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.permit(room, third, 16);

        change(owner, room, "remove", "16").ok();

        assertThat(user.look(room)).hasNumber("permissions", ORDINARY - 16 + CUSTOM);
        assertThat(third.look(room)).hasNumber("attendeePermissions", CUSTOM);
    }

    @Test
    void removingEverythingLeavesTheMarker() {
        change(owner, room, "remove", "255").ok();

        assertThat(user.look(room)).hasNumber("callPermissions", CUSTOM).hasNumber("permissions", CUSTOM);
    }

    @Test
    void theEndOfTheCallEndsThoseOfTheCall() {
        change(owner, room, "add", "8").ok();
        owner.enterCall(room, 1);

        owner.leaveCall(room).ok();

        assertThat(user.look(room)).hasNumber("callPermissions", 0).hasNumber("permissions", ORDINARY);
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
        assertThat(change(owner, room, method, mask)).isRefusedFor(400, "value");
        assertThat(user.look(room)).hasNumber("callPermissions", 0).hasNumber("attendeePermissions", 0);
    }

    @Test
    void conversationsOfOneOrTwoHaveNone() {
        assertThat(change(owner, owner.createOneToOne(user), "set", "16")).isRefusedFor(400, "type");
        assertThat(change(owner, owner.noteToSelf(), "set", "16")).isRefusedFor(400, "type");
    }

    @Test
    void onlyModeratorsChangeThem() {
        assertThat(change(user, room, "set", "16")).isRefused(403);
        assertThat(change(talk.user("stranger"), room, "set", "16")).isRefused(404);
        assertThat(change(talk.guest(), room, "set", "16")).isRefused(404);
    }

    @Test
    void aSetMaskIsStoredForModeratorsToo() {
        owner.promote(room, user);

        change(owner, room, "set", "16").ok();

        for (Actor moderator : new Actor[] {owner, user}) {
            assertThat(moderator.look(room))
                    .hasNumber("attendeePermissions", 17)
                    .hasNumber("permissions", ALL);
        }
    }

    private static OcsAnswer change(Actor who, Room where, String method, String mask) {
        return who.room("PUT", where, "/attendees/permissions/all")
                .form("method", method)
                .form("permissions", mask)
                .send();
    }
}
