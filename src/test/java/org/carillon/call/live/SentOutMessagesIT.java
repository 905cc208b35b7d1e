package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the chat tells when people do not leave a call by themselves (docs/contract/call.md 4.6). */
@Tag("chat")
class SentOutMessagesIT extends DeployedGroup {

    @Test
    void leavingTheConversationIsLeavingTheCall() {
        owner.enterCall(room, IN_CALL);

        owner.leave(room);

        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_left", "call_ended");
    }

    @Test
    void joiningTheConversationAgainIsLeavingTheCall() {
        owner.enterCall(room, IN_CALL);

        owner.join(room);

        assertThat(ChatHistory.calls(user, room)).containsExactly("call_started", "call_left", "call_ended");
    }

    @Test
    void aRemovedMemberDoesNotLeave() {
        user.enterCall(room, IN_CALL);

        owner.remove(room, user);

        assertThat(ChatHistory.kinds(owner, room)).endsWith("call_started", "user_removed", "call_ended");
    }

    @Test
    void aMemberWhoLeavesForGoodDoesNotLeaveTheCallBefore() {
        user.enterCall(room, IN_CALL);

        user.leaveForGood(room);

        assertThat(ChatHistory.kinds(owner, room)).endsWith("call_started", "user_removed", "call_ended");
    }

    @Test
    void closingForGuestsIsToldBeforeTheirCallEnds() {
        Room open = owner.createPublic("Open house");
        talk.guest().enterCall(open, IN_CALL);

        owner.room("DELETE", open, "/public").send().ok();

        assertThat(ChatHistory.kinds(owner, open)).endsWith("call_started", "guests_disallowed", "call_ended");
    }

    @Test
    void aDeletedAccountEndsItsCall() {
        user.enterCall(room, IN_CALL);

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(ChatHistory.kinds(owner, room)).endsWith("call_started", "call_ended");
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void readOnlyIsToldFirst() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.setReadOnly(room, true);

        assertThat(ChatHistory.kinds(owner, room)).endsWith("read_only", "call_left", "call_left", "call_ended");
    }

    @Test
    void theLobbyIsToldFirst() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        third.enterCall(room, IN_CALL);

        owner.openLobby(room);

        List<String> kinds = ChatHistory.kinds(owner, room);
        assertThat(kinds).endsWith("lobby_non_moderators", "call_left", "call_left");
    }

    @Test
    void aLobbyThatOpensByItselfIsTold() {
        int now = owner.join(room).number("lastPing");
        owner.openLobbyUntil(room, now + 60);
        talk.advanceClock(Duration.ofSeconds(61));

        user.getCall(room).ok();

        assertThat(ChatHistory.kinds(owner, room)).endsWith("lobby_timer_reached");
    }
}
