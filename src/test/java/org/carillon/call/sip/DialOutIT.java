package org.carillon.call.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.START_CALL;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calling a phone, as far as there is no bridge (docs/contract/call.md 3.4). */
class DialOutIT extends DeployedTalk {
    private Actor owner;
    private Actor user;
    private Room room;

    @BeforeEach
    void createAConversationWithAPhone() {
        talk.settings().configureSip();
        owner = talk.user("owner");
        user = talk.user("user");
        room = owner.createGroup("Standup");
        owner.add(room, user);
        owner.add(room, "phones", "+49301234567");
    }

    @Test
    void aPhoneIsAnOrdinaryParticipant() {
        JsonObject phone = phone();

        assertThat(phone.getInt("participantType")).isEqualTo(3);
        assertThat(phone.getString("displayName")).startsWith("+4930").doesNotContain("4567");
        assertThat(phone.getInt("inCall")).isZero();
    }

    @Test
    void withoutACallNobodyIsDialled() {
        owner.join(room);

        assertThat(owner.dialOut(room, phoneId())).isRefused(400);
    }

    @Test
    void theCallerMustBeInTheCall() {
        user.enterCall(room, IN_CALL);
        owner.join(room);

        assertThat(owner.dialOut(room, phoneId())).isRefused(400);
    }

    @Test
    void theCallerMustHaveJoinedTheConversation() {
        user.enterCall(room, IN_CALL);

        assertThat(owner.dialOut(room, phoneId())).isRefused(400);
    }

    @Test
    void theCallerNeedsTheRightToStartCalls() {
        int phone = phoneId();
        owner.permit(room, user, ORDINARY - START_CALL);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        assertThat(user.dialOut(room, phone)).isRefused(403);
    }

    @Test
    void theLobbyStopsTheCaller() {
        int phone = phoneId();
        user.join(room);
        owner.openLobby(room);

        assertThat(user.dialOut(room, phone)).isRefused(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "abc", "0", "-1", "99999999999999999999"})
    void anUnknownAttendeeIsNotFound(String attendee) {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.talk("POST", "/call/" + room.token() + "/dialout/" + attendee)
                        .send())
                .isRefused(404);
    }

    @Test
    void aUserIsNoPhone() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.dialOut(room, user.attendeeId(room))).isRefused(404);
    }

    @Test
    void aGuestIsNoPhone() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.enterCall(open, IN_CALL);

        assertThat(owner.dialOut(open, guest.attendeeId(open))).isRefused(404);
    }

    @Test
    void internalSignalingReachesNoPhone() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.dialOut(room, phoneId())).isRefusedFor(501, "sip");
    }

    @Test
    void anOrdinaryMemberMayTryToo() {
        int phone = phoneId();
        user.enterCall(room, IN_CALL);

        assertThat(user.dialOut(room, phone)).isRefusedFor(501, "sip");
    }

    @Test
    void withoutABridgeNoPhoneIsReached() {
        int phone = phoneId();
        owner.enterCall(room, IN_CALL);
        talk.settings().restore();

        assertThat(owner.dialOut(room, phone)).isRefusedFor(501, "sip");
    }

    @Test
    void withoutABridgeNoPhoneIsAdded() {
        talk.settings().restore();

        assertThat(owner.room("POST", room, "/participants")
                        .form("newParticipant", "+49307654321")
                        .form("source", "phones")
                        .send())
                .isRefusedFor(501, "sip");
    }

    @Test
    void aPhoneIsNotRung() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.ring(room, phoneId())).isRefusedFor(400, "participant");
    }

    private int phoneId() {
        return phone().getInt("attendeeId");
    }

    private JsonObject phone() {
        return owner.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("phones"))
                .findFirst()
                .orElseThrow();
    }
}
