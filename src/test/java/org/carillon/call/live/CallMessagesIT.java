package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the chat tells about starting, joining and leaving (docs/contract/call.md 4.1 to 4.3, docs/contract/messages.md
 * 3).
 */
@Tag("chat")
class CallMessagesIT extends DeployedGroup {

    @Test
    void theFirstStartsAndTheSecondJoins() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined");
        assertThat(ChatHistory.latest(owner, room, "call_started").getString("actorId"))
                .isEqualTo(owner.id());
        assertThat(ChatHistory.latest(owner, room, "call_joined").getString("actorId"))
                .isEqualTo(user.id());
    }

    @Test
    void theActorIsAddressedAsYou() {
        owner.enterCall(room, IN_CALL);

        assertThat(ChatHistory.latest(owner, room, "call_started").getString("message"))
                .isEqualTo("You started a call");
        assertThat(ChatHistory.latest(user, room, "call_started").getString("message"))
                .isEqualTo("{actor} started a call");
    }

    @Test
    void theActorIsDescribedAsAnObject() {
        owner.enterCall(room, IN_CALL);

        JsonObject actor = ChatHistory.latest(user, room, "call_started")
                .getJsonObject("messageParameters")
                .getJsonObject("actor");

        assertThat(actor.getString("type")).isEqualTo("user");
        assertThat(actor.getString("id")).isEqualTo(owner.id());
        assertThat(actor.getString("name")).isEqualTo(owner.displayName());
    }

    @Test
    void aGuestIsDescribedByTheirName() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        guest.callOneself(open, "Zoe");
        guest.joinCall(open).ok();

        JsonObject actor = ChatHistory.latest(owner, open, "call_started")
                .getJsonObject("messageParameters")
                .getJsonObject("actor");

        assertThat(actor.getString("type")).isEqualTo("guest");
        assertThat(actor.getString("id")).startsWith("guest/");
        assertThat(actor.getString("name")).isEqualTo("Zoe (guest)");
    }

    @Test
    void joiningAgainIsSilent() {
        owner.enterCall(room, IN_CALL);

        owner.joinCall(room, 3).ok();

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started");
    }

    @Test
    void changingFlagsIsSilent() {
        owner.enterCall(room, IN_CALL);

        owner.updateCall(room, AUDIO_AND_VIDEO).ok();

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started");
    }

    @Test
    void leavingIsToldOnce() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);

        owner.leaveCall(room).ok();
        owner.leaveCall(room).ok();

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined", "call_left");
        assertThat(ChatHistory.latest(user, room, "call_left").getString("message"))
                .isEqualTo("{actor} left the call");
    }

    @Test
    void leavingWithoutHavingBeenInTheCallIsSilent() {
        owner.join(room);

        owner.leaveCall(room).ok();

        assertThat(ChatHistory.calls(owner, room)).isEmpty();
    }

    @Test
    void eachDeviceIsTold() {
        Actor phone = owner.onAnotherDevice();
        owner.enterCall(room, IN_CALL);
        phone.enterCall(room, IN_CALL);

        phone.leaveCall(room).ok();

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined", "call_left");
    }

    @Test
    void aStaleCallIsStartedAgain() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(31));

        user.enterCall(room, IN_CALL);

        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_started");
    }

    @Test
    void aSystemMessageIsNoOrdinaryMessage() {
        owner.enterCall(room, IN_CALL);

        JsonObject message = ChatHistory.latest(user, room, "call_started");

        assertThat(message.getString("messageType")).isEqualTo("system");
        assertThat(message.getBoolean("isReplyable")).isFalse();
        assertThat(message.getString("referenceId")).isEmpty();
    }

    @Test
    void theConversationShowsTheLatestMessage() {
        owner.enterCall(room, IN_CALL);

        assertThat(user.look(room).object().getJsonObject("lastMessage").getString("systemMessage"))
                .isEqualTo("call_started");
    }
}
