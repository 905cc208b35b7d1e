package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming and going with several devices and conversations (docs/contract/participants.md 6 and 7). */
class DevicesIT extends DeployedGroup {

    @Test
    void twoDevicesHaveTwoSessions() {
        Actor phone = owner.onAnotherDevice();

        String first = owner.join(room).text("sessionId");
        String second = phone.join(room).text("sessionId");

        assertThat(owner.look(room)).hasText("sessionId", first);
        assertThat(phone.look(room)).hasText("sessionId", second);
        assertThat(owner.participant(room, owner).getJsonArray("sessionIds")).hasSize(2);
    }

    @Test
    void oneDeviceLeavesTheOtherStays() {
        Actor phone = owner.onAnotherDevice();
        owner.join(room);
        phone.enterCall(room, IN_CALL);

        owner.leave(room);

        assertThat(owner.look(room)).hasText("sessionId", "0");
        assertThat(phone.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void leavingTheConversationLeavesTheCall() {
        owner.enterCall(room, IN_CALL);

        owner.leave(room);

        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(user.peers(room)).isEmpty();
    }

    @Test
    void aDeviceIsInSeveralConversationsAtOnce() {
        Room other = owner.createGroup("Planning");
        String first = owner.join(room).text("sessionId");
        String second = owner.join(other).text("sessionId");

        owner.leave(other);

        assertThat(second).isNotEqualTo(first);
        assertThat(owner.look(room)).hasText("sessionId", first);
        assertThat(owner.look(other)).hasText("sessionId", "0");
    }

    @Test
    void aVisitorWithAnotherDeviceStaysWhenOneLeaves() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        Actor phone = visitor.onAnotherDevice();
        visitor.join(open);
        phone.join(open);

        visitor.leave(open);
        assertThat(owner.participants(open)).hasSize(2);

        phone.leave(open);
        assertThat(owner.participants(open)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"force\":false}", "{\"force\":0}", "{\"force\":\"false\"}", "{\"force\":\"\"}"})
    void noForceIsUnderstoodInAllItsForms(String json) {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.joining(room).json(json).send()).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"force\":true}", "{\"force\":1}", "{\"force\":null}", "{\"force\":", "[]"})
    void otherwiseTheOldSessionIsReplaced(String json) {
        String first = owner.join(room).text("sessionId");
        owner.joinCall(room, IN_CALL).ok();

        OcsAnswer joined = owner.joining(room).json(json).send();

        assertThat(joined).succeeds().hasNumber("participantFlags", 0);
        assertThat(joined.text("sessionId")).isNotEqualTo(first);
    }

    @Test
    void joiningShowsTheConversationWithTheNewSession() {
        OcsAnswer joined = owner.join(room);

        assertThat(joined.object()).isEqualTo(owner.look(room).object());
        assertThat(joined.number("lastPing")).isPositive();
        assertThat(joined.text("sessionId")).matches("[A-Za-z0-9+/]{512}");
    }

    @Test
    void leavingIsFineForWhoNeverJoined() {
        assertThat(leave(user, room)).succeedsWithoutData();
        assertThat(leave(talk.user("stranger"), room)).succeedsWithoutData();
        assertThat(leave(talk.guest(), room)).succeedsWithoutData();
        assertThat(leave(talk.guest(), Room.UNKNOWN)).succeedsWithoutData();
    }

    @Test
    void leavingIsFineAfterTheConversationIsGone() {
        user.join(room);
        owner.room("DELETE", room, "").send().ok();

        assertThat(leave(user, room)).succeedsWithoutData();
    }

    @Test
    void anotherCallerOnTheSameDeviceEndsNoSession() {
        owner.join(room);

        assertThat(leave(owner.withCookiesAs(user), room)).succeedsWithoutData();

        assertThat(owner.look(room).text("sessionId")).isNotEqualTo("0");
    }

    private static OcsAnswer leave(Actor who, Room room) {
        return who.room("DELETE", room, "/participants/active").send();
    }
}
