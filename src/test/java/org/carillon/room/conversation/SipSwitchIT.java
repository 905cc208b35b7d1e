package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.RoomSettings.changeSip;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letting phones in, and the PINs for it (docs/contract/conversations.md 18, participants.md 2.1). */
class SipSwitchIT extends DeployedTalk {
    private Actor owner;
    private Actor user;
    private Room room;

    @BeforeEach
    void createADialableGroup() {
        talk.settings().configureSip();
        owner = talk.user("owner");
        user = talk.user("user");
        room = owner.createGroup("Standup");
        owner.add(room, user);
    }

    @Test
    void itIsSwitchedBetweenThreeStates() {
        assertThat(changeSip(owner, room, 1)).succeeds().hasNumber("sipEnabled", 1);
        assertThat(changeSip(owner, room, 2)).succeeds().hasNumber("sipEnabled", 2);
        assertThat(user.look(room)).hasNumber("sipEnabled", 2);
        assertThat(changeSip(owner, room, 0)).succeeds().hasNumber("sipEnabled", 0);
    }

    @Test
    void theSameStateIsRefused() {
        assertThat(changeSip(owner, room, 0)).isRefusedFor(400, "value");
        changeSip(owner, room, 1).ok();
        assertThat(changeSip(owner, room, 1)).isRefusedFor(400, "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "abc", ""})
    void anotherStateIsRefused(String state) {
        assertThat(changeSip(owner, room, state)).isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("sipEnabled", 0);
    }

    @Test
    void onlyGroupAndPublicConversationsHavePhones() {
        assertThat(changeSip(owner, owner.createOneToOne(user), 1)).isRefusedFor(400, "type");
        assertThat(changeSip(owner, owner.noteToSelf(), 1)).isRefusedFor(400, "type");
        assertThat(changeSip(owner, owner.createPublic("Open house"), 1)).succeeds();
    }

    @Test
    void aTokenOfLettersCannotBeDialled() {
        talk.settings().set("sip_bridge_dialin_info", "");
        Room letters = owner.createGroup("Letters");
        talk.settings().configureSip();

        assertThat(changeSip(owner, letters, 1)).isRefusedFor(400, "token");
        assertThat(owner.look(letters)).hasFlag("canEnableSIP", false);
        assertThat(owner.look(room)).hasFlag("canEnableSIP", true);
    }

    @Test
    void withoutABridgeThereIsNothingToSwitch() {
        changeSip(owner, room, 1).ok();
        talk.settings().set("sip_bridge_shared_secret", "");

        assertThat(changeSip(owner, room, 2)).isRefusedFor(412, "config");

        assertThat(owner.look(room))
                .hasNumber("sipEnabled", 0)
                .hasText("attendeePin", "")
                .hasFlag("canEnableSIP", false);
    }

    @Test
    void whoIsOutsideTheGroupsOfTheBridgeMayNot() {
        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("phones") + "\"]");

        assertThat(changeSip(owner, room, 1)).isRefused(403);
        assertThat(changeSip(owner, room, 7)).isRefused(403);
        assertThat(owner.look(room)).hasFlag("canEnableSIP", false);

        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("phones", owner) + "\"]");
        assertThat(owner.look(room)).hasFlag("canEnableSIP", true);
        assertThat(changeSip(owner, room, 1)).succeeds();
    }

    @Test
    void aMissingRightIsNoticedBeforeAMissingBridge() {
        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("phones") + "\"]");
        talk.settings().set("sip_bridge_shared_secret", "");

        assertThat(changeSip(owner, room, 1)).isRefused(403);
    }

    @Test
    void onlyModeratorsAreToldThatTheyMay() {
        assertThat(owner.look(room)).hasFlag("canEnableSIP", true);
        assertThat(user.look(room)).hasFlag("canEnableSIP", false);
    }

    @Test
    void everyMemberHasAPinOfTheirOwn() {
        assertThat(owner.look(room)).hasText("attendeePin", "");

        String ownersPin = changeSip(owner, room, 1).text("attendeePin");
        String usersPin = user.look(room).text("attendeePin");

        assertThat(List.of(ownersPin, usersPin))
                .doesNotHaveDuplicates()
                .allSatisfy(pin -> assertThat(pin).matches("[1-9][0-9]{6}").doesNotMatch(".*(.)\\1.*"));
        assertThat(user.listRooms().list().get(0).getString("attendeePin")).isEqualTo(usersPin);
    }

    @Test
    void whoComesLaterGetsOneToo() {
        changeSip(owner, room, 1).ok();
        Actor late = talk.user("late");
        owner.add(room, late);

        assertThat(late.look(room).text("attendeePin")).matches("[1-9][0-9]{6}");
    }

    @Test
    void aPinStays() {
        String pin = changeSip(owner, room, 1).text("attendeePin");

        changeSip(owner, room, 0).ok();
        assertThat(owner.look(room)).hasText("attendeePin", "");

        assertThat(changeSip(owner, room, 2)).hasText("attendeePin", pin);
    }

    @Test
    void whoWasLeftOutGetsOneWhenSomebodyLooks() {
        changeSip(owner, room, 1).ok();
        StoredRows.forgetPins(room);

        assertThat(user.look(room).text("attendeePin")).matches("[1-9][0-9]{6}");

        StoredRows.forgetPins(room);
        assertThat(owner.participants(room))
                .allSatisfy(entry -> assertThat(entry.getString("attendeePin")).matches("[1-9][0-9]{6}"));
    }

    @Test
    void aModeratorSeesThePinsOfAll() {
        changeSip(owner, room, 1).ok();

        assertThat(owner.participants(room)).hasSize(2).allSatisfy(entry -> assertThat(entry.getString("attendeePin"))
                .matches("[1-9][0-9]{6}"));
    }

    @Test
    void aMemberSeesTheirOwnPinAlone() {
        changeSip(owner, room, 1).ok();

        assertThat(user.participant(room, user).getString("attendeePin"))
                .isEqualTo(user.look(room).text("attendeePin"));
        assertThat(user.participant(room, owner).getString("attendeePin")).isEmpty();
    }

    @Test
    void guestsHaveNoPinsAndSeeNone() {
        Room open = owner.createPublic("Open house");
        changeSip(owner, open, 1).ok();
        Actor guest = talk.guest();
        assertThat(guest.join(open)).hasText("attendeePin", "").hasNumber("sipEnabled", 1);
        owner.promote(open, guest);

        assertThat(guest.participants(open))
                .extracting((JsonObject entry) -> entry.getString("attendeePin"))
                .containsOnly("");
        assertThat(talk.user("stranger").look(open)).hasNumber("sipEnabled", 0);
    }

    @Test
    void onlyGroupAndPublicConversationsOfferIt() {
        assertThat(owner.look(room)).hasFlag("canEnableSIP", true);
        assertThat(owner.look(owner.noteToSelf())).hasFlag("canEnableSIP", false);
        assertThat(owner.look(owner.createOneToOne(user))).hasFlag("canEnableSIP", false);
    }
}
