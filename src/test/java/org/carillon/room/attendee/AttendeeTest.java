package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.SessionId;
import org.carillon.room.session.InCallFlags;
import org.carillon.room.session.ParticipantSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttendeeTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void aUserIsRungAndInheritsItsPermissions() {
        Attendee attendee = Attendee.user(1, "mira", ParticipantType.USER);

        assertThat(attendee.isNotifiedOfCalls()).isTrue();
        assertThat(attendee.permissions()).isEqualTo(Permissions.INHERIT);
        assertThat(attendee.displayName()).isEmpty();
        assertThat(attendee.isUser("mira")).isTrue();
        assertThat(attendee.isUser("noor")).isFalse();
    }

    @Test
    void onlyAUserIsAnAccount() {
        assertThat(Attendee.guest(1, "mira").isUser("mira")).isFalse();
        assertThat(Attendee.group(1, "mira").isUser("mira")).isFalse();
    }

    @Test
    void aGuestBeginsAsGuest() {
        Attendee guest = Attendee.guest(1, "abc");

        assertThat(guest.participantType()).isEqualTo(ParticipantType.GUEST);
        assertThat(guest.actorType()).isEqualTo(ActorType.GUESTS);
    }

    @Test
    void aPhoneHasNumberAndName() {
        Attendee phone = Attendee.phone(1, "abc", "+4930123456", "+493012…");

        assertThat(phone.phoneNumber()).isEqualTo("+4930123456");
        assertThat(phone.displayName()).isEqualTo("+493012…");
        assertThat(phone.callId()).isNull();

        phone.noteDialOut("call-7");
        assertThat(phone.callId()).isEqualTo("call-7");
    }

    @Test
    void itsVerbsChangeOneThingEach() {
        Attendee attendee = Attendee.user(1, "mira", ParticipantType.USER);

        attendee.rename("Mira");
        attendee.become(ParticipantType.MODERATOR);
        attendee.setPermissions(Permissions.custom(16));
        attendee.setNotifyCalls(false);

        assertThat(attendee.displayName()).isEqualTo("Mira");
        assertThat(attendee.participantType()).isEqualTo(ParticipantType.MODERATOR);
        assertThat(attendee.permissions()).isEqualTo(new Permissions(17));
        assertThat(attendee.isNotifiedOfCalls()).isFalse();
    }

    @Test
    void aSessionEntersAndLeavesTheCall() {
        ParticipantSession session = new ParticipantSession(1, 2, new SessionId("abc"), NOW);
        assertThat(session.inCall().bits()).isZero();
        assertThat(session.leaveCall()).isFalse();

        session.enterCall(new InCallFlags(3));
        assertThat(session.inCall().bits()).isEqualTo(3);
        assertThat(session.lastPing()).isEqualTo(NOW);

        assertThat(session.leaveCall()).isTrue();
        assertThat(session.inCall().bits()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, 1, true, false, false",
        "MODERATOR, 2, true, false, false",
        "USER, 3, false, false, false",
        "GUEST, 4, false, true, true",
        "SELF_JOINED, 5, false, false, true",
        "GUEST_MODERATOR, 6, true, true, true"
    })
    void eachRoleHasItsNumberAndRank(
            ParticipantType role, int number, boolean moderator, boolean guest, boolean uninvited) {
        assertThat(role.number()).isEqualTo(number);
        assertThat(role.isModerator()).isEqualTo(moderator);
        assertThat(role.isGuest()).isEqualTo(guest);
        assertThat(role.isUninvited()).isEqualTo(uninvited);
    }

    @ParameterizedTest
    @EnumSource
    void aStoredRoleIsReadBack(ParticipantType role) {
        ParticipantType.Column column = new ParticipantType.Column();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(role)))
                .isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource
    void aStoredKindIsReadBack(ActorType type) {
        ActorType.Column column = new ActorType.Column();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(type)))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "abc, 0", "-1, 0", "'', 0", "1.5, 0", "99999999999999999999, 0"})
    void whatIsNoIdNamesNobody(String text, long id) {
        assertThat(AttendeeId.valueOf(text).value()).isEqualTo(id);
    }

    @Test
    void aSessionIdIsLongAndOpaque() {
        assertThat(SessionId.random().text()).matches("[A-Za-z0-9+/]{512}");
        assertThat(SessionId.random()).isNotEqualTo(SessionId.random());
    }
}
