package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.RoomSettings.describe;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a conversation is about, and how long its messages are wanted (docs/contract/conversations.md 16 and 19). */
class DescriptionIT extends DeployedGroup {

    @Test
    void everybodyReadsIt() {
        assertThat(describe(owner, room, "Flowers and cake")).succeeds();

        assertThat(user.look(room)).hasText("description", "Flowers and cake");
        assertThat(user.listRooms().list().get(0).getString("description")).isEqualTo("Flowers and cake");
    }

    @Test
    void theEmptyTextTakesItAway() {
        describe(owner, room, "Flowers and cake").ok();

        assertThat(describe(owner, room, "")).succeeds();

        assertThat(user.look(room)).hasText("description", "");
    }

    @Test
    void theChatTellsItOnceForEachChange() {
        describe(owner, room, "Flowers and cake").ok();
        describe(owner, room, "Flowers and cake").ok();
        describe(owner, room, "").ok();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn(kind -> kind.startsWith("description_"))
                .containsExactly("description_set", "description_removed");
    }

    @Test
    void itHasUpTo2000Characters() {
        String longest = "ü".repeat(1_999) + "\uD83D\uDE00";

        assertThat(describe(owner, room, longest)).succeeds();
        assertThat(describe(owner, room, longest + "x")).isRefusedFor(400, "value");

        assertThat(user.look(room)).hasText("description", longest);
    }

    @Test
    void twoThousandCharactersOutsideTheFirstPlaneFit() {
        String longest = "\uD83D\uDE00".repeat(2_000);

        assertThat(describe(owner, room, longest)).succeeds();

        assertThat(user.look(room)).hasText("description", longest);
    }

    @Test
    void aMissingTextIsRefused() {
        describe(owner, room, "Flowers and cake").ok();

        assertThat(owner.room("PUT", room, "/description").send()).isRefusedFor(400, "value");

        assertThat(user.look(room)).hasText("description", "Flowers and cake");
    }

    @Test
    void twoAloneNeedNone() {
        Room pair = owner.createOneToOne(user);

        assertThat(describe(owner, pair, "Us")).isRefusedFor(400, "type");

        assertThat(owner.look(pair)).hasText("description", "");
    }

    @Test
    void aNoteToSelfHasOne() {
        Room notes = owner.noteToSelf();

        assertThat(describe(owner, notes, "Shopping")).succeeds();

        assertThat(owner.look(notes)).hasText("description", "Shopping");
    }

    @Test
    void aStrangerDoesNotReadIt() {
        Room open = owner.createPublic("Open house");
        describe(owner, open, "Flowers and cake").ok();

        assertThat(talk.guest().look(open)).hasText("description", "");
    }

    @Test
    void aGuestModeratorMaySetIt() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(describe(guest, open, "Flowers and cake")).succeeds();
    }

    @Test
    void messagesAreWantedForAWhile() {
        assertThat(expire("3600")).succeeds();
        assertThat(user.look(room)).hasNumber("messageExpiration", 3600);

        assertThat(expire("0")).succeeds();
        assertThat(user.look(room)).hasNumber("messageExpiration", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483649"})
    void aWhileIsNotNegative(String seconds) {
        assertThat(expire(seconds)).isRefusedFor(400, "seconds");
        assertThat(user.look(room)).hasNumber("messageExpiration", 0);
    }

    @Test
    void aMissingWhileIsRefused() {
        assertThat(owner.room("POST", room, "/message-expiration").send()).isRefusedFor(400, "seconds");
    }

    @Test
    void spaceAroundItIsCutOff() {
        String longest = "d".repeat(500);

        describe(owner, room, "  " + longest + " \n").ok();
        assertThat(user.look(room)).hasText("description", longest);

        describe(owner, room, "   ").ok();
        assertThat(user.look(room)).hasText("description", "");
        assertThat(ChatHistory.kinds(owner, room)).endsWith("description_set", "description_removed");
    }

    private OcsAnswer expire(String seconds) {
        return owner.room("POST", room, "/message-expiration")
                .form("seconds", seconds)
                .send();
    }
}
