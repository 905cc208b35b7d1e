package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
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

/** What ordinary participants may do, for good or for one call (docs/contract/conversations.md 10). */
class ConversationPermissionsIT extends DeployedGroup {

    @ParameterizedTest
    @CsvSource({"default, defaultPermissions", "call, callPermissions"})
    void aMaskIsStoredWithItsMarker(String mode, String field) {
        assertThat(change(owner, room, mode, "16")).succeeds().hasNumber(field, PUBLISH_AUDIO | CUSTOM);

        assertThat(user.look(room))
                .hasNumber(field, PUBLISH_AUDIO | CUSTOM)
                .hasNumber("permissions", PUBLISH_AUDIO | CUSTOM)
                .hasNumber("attendeePermissions", 0);
    }

    @ParameterizedTest
    @CsvSource({"default, defaultPermissions", "call, callPermissions"})
    void zeroMeansInherit(String mode, String field) {
        change(owner, room, mode, "16").ok();

        assertThat(change(owner, room, mode, "0")).hasNumber(field, 0);

        assertThat(user.look(room)).hasNumber("permissions", ORDINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void theLargestMaskIs255(String mode) {
        assertThat(change(owner, room, mode, "255")).succeeds();
        assertThat(user.look(room)).hasNumber("permissions", 255);
    }

    @ParameterizedTest
    @CsvSource({
        "default, 256",
        "default, -1",
        "default, abc",
        "default, ''",
        "call, 256",
        "call, -1",
        "call, abc",
        "call, ''",
        "call, 99999999999"
    })
    void anotherMaskIsRefused(String mode, String mask) {
        owner.permit(room, user, PUBLISH_AUDIO);

        assertThat(change(owner, room, mode, mask)).isRefusedFor(400, "value");

        assertThat(user.look(room))
                .hasNumber("defaultPermissions", 0)
                .hasNumber("callPermissions", 0)
                .hasNumber("attendeePermissions", PUBLISH_AUDIO | CUSTOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void aMissingMaskIsRefused(String mode) {
        assertThat(owner.room("PUT", room, "/permissions/" + mode).send()).isRefusedFor(400, "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void permissionsOfSingleMembersAreReset(String mode) {
        owner.permit(room, user, PUBLISH_AUDIO);

        change(owner, room, mode, "0").ok();

        assertThat(user.look(room)).hasNumber("attendeePermissions", 0).hasNumber("permissions", ORDINARY);
    }

    @Test
    void permissionsOfTheCallWinOverThoseOfTheConversation() {
        change(owner, room, "default", "16").ok();
        change(owner, room, "call", "32").ok();

        assertThat(user.look(room)).hasNumber("permissions", 33);
    }

    @Test
    void permissionsOfTheCallEndWithIt() {
        owner.enterCall(room, IN_CALL);
        change(owner, room, "call", "16").ok();

        owner.leaveCall(room).ok();

        assertThat(user.look(room)).hasNumber("callPermissions", 0).hasNumber("permissions", ORDINARY);
    }

    @Test
    void moderatorsKeepEveryRight() {
        assertThat(change(owner, room, "default", "1")).hasNumber("permissions", 254);
        assertThat(owner.look(room)).hasFlag("canStartCall", true);
    }

    @Test
    void whoMayNotStartACallSeesSo() {
        change(owner, room, "default", String.valueOf(ORDINARY - START_CALL)).ok();

        assertThat(user.look(room)).hasFlag("canStartCall", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void onlyGroupAndPublicConversationsHaveThem(String mode) {
        assertThat(change(owner, owner.createOneToOne(user), mode, "16")).isRefusedFor(400, "type");
        assertThat(change(owner, owner.noteToSelf(), mode, "16")).isRefusedFor(400, "type");
        assertThat(change(owner, owner.createPublic("Open house"), mode, "16")).succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attendee", "Default", "calls", "1"})
    void anotherModeIsAnUnknownPath(String mode) {
        OcsAnswer answer = change(owner, room, mode, "16");

        assertThat(answer).hasStatus(404);
        assertThat(answer.message()).startsWith("Invalid query");
    }

    @Test
    void theSettingOfTheServerHoldsWhereNobodyElseSpeaks() {
        talk.settings().set("default_permissions", "22");

        assertThat(user.look(room)).hasNumber("permissions", 22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "call"})
    void permissionsOfGuestsAreResetToo(String mode) {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.permit(open, guest, PUBLISH_AUDIO);

        change(owner, open, mode, "0").ok();

        assertThat(guest.look(open)).hasNumber("attendeePermissions", 0);
    }

    private static OcsAnswer change(Actor who, Room room, String mode, String mask) {
        return who.room("PUT", room, "/permissions/" + mode)
                .form("permissions", mask)
                .send();
    }
}
