package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.ConversationToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final Conversation conversation = of(ConversationType.GROUP);

    @Test
    void aNewOneIsOpenAndWithoutACall() {
        assertThat(conversation.hasCall()).isFalse();
        assertThat(conversation.callFlag()).isZero();
        assertThat(conversation.callGeneration()).isZero();
        assertThat(conversation.isReadOnly()).isFalse();
        assertThat(conversation.lobby().isOn()).isFalse();
        assertThat(conversation.passwordHash()).isNull();
        assertThat(conversation.lastActivity()).isEqualTo(NOW);
    }

    @Test
    void aCallStartsOnce() {
        assertThat(conversation.startCall(NOW)).isTrue();
        assertThat(conversation.startCall(NOW.plusSeconds(5))).isFalse();

        assertThat(conversation.activeSince()).isEqualTo(NOW);
        assertThat(conversation.callGeneration()).isEqualTo(1);
    }

    @Test
    void eachCallIsTheNextOne() {
        conversation.startCall(NOW);
        conversation.endCall();
        conversation.startCall(NOW);

        assertThat(conversation.callGeneration()).isEqualTo(2);
    }

    @Test
    void onlyAnEndForAllClosesACall() {
        conversation.startCall(NOW);
        conversation.endCall();
        assertThat(conversation.isEndedForAll(1)).isFalse();

        conversation.startCall(NOW);
        assertThat(conversation.isEndedForAll(2)).isFalse();
        conversation.endCallForAll();

        assertThat(conversation.isEndedForAll(2)).isTrue();
        assertThat(conversation.isEndedForAll(0)).isFalse();
        assertThat(conversation.hasCall()).isFalse();
    }

    @Test
    void aCallMayFollowAnother() {
        conversation.startCall(NOW);
        conversation.endCallForAll();
        assertThat(conversation.hasCallAfter(1)).isFalse();

        conversation.startCall(NOW);

        assertThat(conversation.hasCallAfter(1)).isTrue();
        assertThat(conversation.hasCallAfter(2)).isFalse();
        assertThat(conversation.hasCallAfter(0)).isFalse();
        assertThat(conversation.isEndedForAll(2)).isFalse();
    }

    @Test
    void flagsOfACallOnlyGrow() {
        conversation.startCall(NOW);
        conversation.addCallFlags(3);
        conversation.addCallFlags(1);
        conversation.addCallFlags(5);

        assertThat(conversation.callFlag()).isEqualTo(7);
    }

    @Test
    void theEndOfACallTakesAlongWhatWasForItAlone() {
        conversation.startCall(NOW);
        conversation.addCallFlags(7);
        conversation.setCallPermissions(new Permissions(17));
        conversation.setDefaultPermissions(new Permissions(33));

        conversation.endCall();

        assertThat(conversation.hasCall()).isFalse();
        assertThat(conversation.callFlag()).isZero();
        assertThat(conversation.callPermissions()).isEqualTo(Permissions.INHERIT);
        assertThat(conversation.defaultPermissions()).isEqualTo(new Permissions(33));
    }

    @Test
    void readOnlyChangesOnce() {
        assertThat(conversation.setReadOnly(true)).isTrue();
        assertThat(conversation.setReadOnly(true)).isFalse();
        assertThat(conversation.isWritable()).isFalse();

        assertThat(conversation.setReadOnly(false)).isTrue();
        assertThat(conversation.isWritable()).isTrue();
    }

    @Test
    void theChangelogIsNeverWritable() {
        assertThat(of(ConversationType.CHANGELOG).isWritable()).isFalse();
    }

    @Test
    void guestsComeInAndGoOut() {
        assertThat(conversation.setOpenForGuests(true)).isTrue();
        assertThat(conversation.setOpenForGuests(true)).isFalse();
        assertThat(conversation.type()).isEqualTo(ConversationType.PUBLIC);

        assertThat(conversation.setOpenForGuests(false)).isTrue();
        assertThat(conversation.type()).isEqualTo(ConversationType.GROUP);
    }

    @Test
    void theLobbyIsDueAtItsTime() {
        conversation.lobby().close(NOW);

        assertThat(conversation.lobby().isDue(NOW.minusSeconds(1))).isFalse();
        assertThat(conversation.lobby().isDue(NOW)).isTrue();
        assertThat(conversation.lobby().isDue(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void aLobbyWithoutTimeIsNeverDue() {
        conversation.lobby().close(null);

        assertThat(conversation.lobby().isDue(Instant.MAX)).isFalse();
    }

    @Test
    void anOpenLobbyIsNeverDue() {
        conversation.lobby().close(NOW);
        conversation.lobby().open();

        assertThat(conversation.lobby().isOn()).isFalse();
        assertThat(conversation.lobby().timer()).isNull();
        assertThat(conversation.lobby().isDue(NOW)).isFalse();
    }

    @Test
    void aMessageIsActivity() {
        conversation.noteMessage(7, NOW.plusSeconds(1));
        assertThat(conversation.history().lastMessageId()).isEqualTo(7);
        assertThat(conversation.lastActivity()).isEqualTo(NOW.plusSeconds(1));

        conversation.touch(NOW.plusSeconds(2));
        assertThat(conversation.history().lastMessageId()).isEqualTo(7);
        assertThat(conversation.lastActivity()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void aNoteToSelfKnowsItsOwner() {
        Conversation notes =
                new Conversation(new ConversationToken("abcd"), ConversationType.NOTE_TO_SELF, "Notes", NOW);
        notes.beSole("note:mira");

        assertThat(notes.soleOwner()).isEqualTo("mira");
        assertThat(conversation.soleOwner()).isEmpty();
    }

    @Test
    void aPasswordIsSetAndTakenAway() {
        conversation.protect("hash");
        assertThat(conversation.passwordHash()).isEqualTo("hash");

        conversation.protect(null);
        assertThat(conversation.passwordHash()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TO_ONE, 1, true, false",
        "GROUP, 2, false, true",
        "PUBLIC, 3, false, true",
        "CHANGELOG, 4, false, false",
        "FORMER_ONE_TO_ONE, 5, true, false",
        "NOTE_TO_SELF, 6, false, false"
    })
    void eachTypeHasItsNumber(ConversationType type, int number, boolean betweenTwo, boolean moderated) {
        assertThat(type.number()).isEqualTo(number);
        assertThat(type.isBetweenTwo()).isEqualTo(betweenTwo);
        assertThat(type.isModerated()).isEqualTo(moderated);
    }

    @ParameterizedTest
    @EnumSource
    void aStoredTypeIsReadBack(ConversationType type) {
        ConversationType.Column column = new ConversationType.Column();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(type)))
                .isEqualTo(type);
        assertThat(ConversationType.of(type.number())).contains(type);
    }

    @Test
    void anotherNumberIsNoType() {
        assertThat(ConversationType.of(0)).isEmpty();
        assertThat(ConversationType.of(7)).isEmpty();
    }

    private static Conversation of(ConversationType type) {
        return new Conversation(new ConversationToken("abcd"), type, "Standup", NOW);
    }
}
