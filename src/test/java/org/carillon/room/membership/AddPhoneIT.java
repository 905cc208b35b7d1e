package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding phones (docs/contract/participants.md 3.1). */
class AddPhoneIT extends DeployedTalk {
    private static final String NUMBER = "+4930123456";

    private Actor owner;

    @BeforeEach
    void createTheOwner() {
        owner = talk.user("owner");
    }

    @Test
    void withoutSipThereAreNoPhones() {
        assertThat(addPhone(owner.createGroup("Standup"), NUMBER)).isRefusedFor(501, "sip");
    }

    @Test
    void withDialOutSwitchedOffThereAreNoPhones() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");
        talk.settings().set("sip_dialout", "no");

        assertThat(addPhone(room, NUMBER)).isRefusedFor(501, "sip");
    }

    @Test
    void onlyGroupAndPublicConversationsHavePhones() {
        talk.settings().configureSip();

        assertThat(addPhone(owner.createOneToOne(talk.user("partner")), NUMBER)).isRefusedFor(501, "sip");
        assertThat(addPhone(owner.noteToSelf(), NUMBER)).isRefusedFor(501, "sip");
        assertThat(addPhone(owner.createPublic("Open house"), NUMBER)).succeeds();
    }

    @Test
    void aTokenOfLettersCannotBeDialled() {
        Room room = owner.createGroup("Standup");
        talk.settings().configureSip();

        assertThat(addPhone(room, NUMBER)).isRefusedFor(501, "sip");
    }

    @Test
    void whoIsOutsideTheGroupsOfTheBridgeAddsNoPhones() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");
        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("callers") + "\"]");

        assertThat(addPhone(room, NUMBER)).isRefusedFor(501, "sip");
    }

    @Test
    void whoIsInAGroupOfTheBridgeAddsPhones() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");
        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("callers", owner) + "\"]");

        assertThat(addPhone(room, NUMBER)).succeeds();
    }

    @Test
    void withSipTheTokenOfANewConversationCanBeDialled() {
        talk.settings().configureSip();

        assertThat(owner.createGroup("Standup").token()).matches("[1-9][0-9]{3,29}");
    }

    @Test
    void aPhoneShowsItsNumberWithoutTheLastFourDigits() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");

        addPhone(room, NUMBER).ok();

        JsonObject phone = phone(room);
        assertThat(phone.getString("displayName")).startsWith("+493012").doesNotContain("3456");
        assertThat(phone.getString("phoneNumber")).isEqualTo(NUMBER);
        assertThat(phone.getString("callId")).isEmpty();
        assertThat(phone.getString("actorId")).matches("[0-9a-f]{40}");
        assertThat(phone.getInt("participantType")).isEqualTo(3);
    }

    @Test
    void theChatTellsThatAPhoneWasAdded() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");

        addPhone(room, NUMBER).ok();

        assertThat(ChatHistory.kinds(owner, room)).contains("phone_added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "+", "+123", "030123456", "+49 30 123456", "+49301234567890123", "+0930123456"})
    void whatIsNoNumberIsRefused(String number) {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");

        assertThat(addPhone(room, number)).isRefusedFor(400, "new-participant");
        assertThat(owner.participants(room)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"030123456", "+4930123456"})
    void aNumberOfTheOwnCountryNeedsNoCountryCode(String number) {
        talk.settings().configureSip();
        talk.settings().assumePhonesIn("DE");
        Room room = owner.createGroup("Standup");

        addPhone(room, number).ok();

        assertThat(phone(room).getString("phoneNumber")).isEqualTo(NUMBER);
    }

    @Test
    void onlyModeratorsSeeTheWholeNumber() {
        talk.settings().configureSip();
        Room room = owner.createGroup("Standup");
        Actor member = talk.user("member");
        owner.add(room, member);

        addPhone(room, NUMBER).ok();

        assertThat(member.participants(room)).hasSize(3).allSatisfy(entry -> assertThat(entry.toString())
                .doesNotContain("3456"));
    }

    @Test
    void withoutSipAnInvalidNumberIsNotLookedAt() {
        assertThat(addPhone(owner.createGroup("Standup"), "abc")).isRefusedFor(501, "sip");
    }

    private JsonObject phone(Room room) {
        return owner.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("phones"))
                .findFirst()
                .orElseThrow();
    }

    private OcsAnswer addPhone(Room room, String number) {
        return owner.room("POST", room, "/participants")
                .form("newParticipant", number)
                .form("source", "phones")
                .send();
    }
}
