package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.NotificationList;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody did whose account is deleted was done by nobody in particular, also when somebody else has the id by
 * now (docs/contract/messages.md 3.4).
 */
class DeletedAuthorIT extends DeployedGroup {
    private static final String DELETED = "deleted_users";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itsPostsAreNobodys(boolean succeeded) {
        int post = Chats.say(user, room, "Hello");
        Chats.posting(owner, room, "Yes?").form("replyTo", post).send().ok();
        int latest = Chats.say(user, room, "Never mind");

        delete(succeeded);

        List<JsonObject> messages = ChatHistory.messages(owner, room);
        assertThat(messages).filteredOn(message -> message.getInt("id") == post).allSatisfy(this::assertNobodys);
        assertThat(messages)
                .filteredOn(message -> message.getInt("id") == latest)
                .allSatisfy(this::assertNobodys);
        assertThat(messages)
                .filteredOn(message -> message.containsKey("parent"))
                .singleElement()
                .satisfies(reply -> assertNobodys(reply.getJsonObject("parent")));
        assertNobodys(owner.look(room).object().getJsonObject("lastMessage"));
        assertThat(owner.listRooms().list())
                .filteredOn(shown -> shown.getString("token").equals(room.token()))
                .singleElement()
                .satisfies(shown -> assertNobodys(shown.getJsonObject("lastMessage")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatItDidAndWhatWasDoneToItIsNobodys(boolean succeeded) {
        owner.promote(room, user);
        user.room("PUT", room, "").form("roomName", "Sitdown").send().ok();
        user.enterCall(room, IN_CALL);
        owner.enterCall(room, IN_CALL);
        owner.endCall(room).ok();

        delete(succeeded);

        JsonObject renamed = ChatHistory.latest(owner, room, "conversation_renamed");
        assertNobodys(renamed);
        assertNobody(renamed, "actor");
        assertNobody(ChatHistory.latest(owner, room, "call_started"), "actor");
        assertNobody(ChatHistory.latest(owner, room, "user_added"), "user");
        assertNobody(ChatHistory.latest(owner, room, "moderator_promoted"), "user");
        JsonObject ended = ChatHistory.latest(owner, room, "call_ended_everyone");
        assertThat(ended.getString("actorId")).isEqualTo(owner.id());
        assertNobody(ended, "user1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itsMissedCallsAndInvitationsAreNobodys(boolean succeeded) {
        owner.promote(room, user);
        Actor third = talk.user("third");
        user.add(room, third);
        JsonObject invited = NotificationList.only(third);
        assertThat(invited.getJsonObject("subjectRichParameters")
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo(user.id());

        delete(succeeded);

        JsonObject entry = NotificationList.only(third).getJsonObject("subjectRichParameters");
        assertThat(entry.getJsonObject("user").getString("id")).isEqualTo(DELETED);
        assertThat(NotificationList.subjects(third)).allSatisfy(this::assertUnnamed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConversationOfTwoKeepsItsNameAlone(boolean succeeded) {
        Room pair = user.createOneToOne(owner);
        Chats.say(user, pair, "Hello");
        user.enterCall(pair, IN_CALL);
        user.leaveCall(pair).ok();

        delete(succeeded);

        assertThat(owner.look(pair).text("displayName")).isEqualTo(user.displayName());
        assertThat(ChatHistory.messages(owner, pair))
                .filteredOn(message -> !message.getString("actorId").equals(owner.id()))
                .isNotEmpty()
                .allSatisfy(this::assertNobodys);
        assertThat(ChatHistory.messages(owner, pair)).allSatisfy(message -> assertUnnamed(message.toString()));
    }

    @Test
    void itsSuccessorIsNotTakenForIt() {
        Chats.say(user, room, "Hello");
        user.enterCall(room, IN_CALL);
        user.leaveCall(room).ok();
        delete(true);
        Actor successor = user.onAnotherDevice();
        owner.add(room, successor);
        Chats.say(successor, room, "I am new");

        JsonObject started = ChatHistory.latest(successor, room, "call_started");
        assertThat(started.getString("message")).isEqualTo("{actor} started a call");
        assertNobody(started, "actor");
        JsonObject added = ChatHistory.latest(owner, room, "user_added");
        assertThat(added.getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("name"))
                .isEqualTo("Somebody else");
        JsonObject latest = owner.look(room).object().getJsonObject("lastMessage");
        assertThat(latest.getString("actorDisplayName")).isEqualTo("Somebody else");
    }

    @Test
    void itsSuccessorIsToldNothingOfItsRings() {
        owner.enterCall(room, IN_CALL);
        try (EventDevice before = EventDevice.of(user)) {
            assertThat(before.events(1)).hasSize(1);
        }
        delete(true);
        Actor successor = user.onAnotherDevice();
        owner.endCall(room).ok();
        owner.add(room, successor);
        owner.joinCall(room).ok();

        try (EventDevice device = EventDevice.of(successor, 0)) {
            assertThat(device.events(1)).extracting(EventDevice.Event::name).containsExactly("ring");
        }
    }

    private void delete(boolean succeeded) {
        Accounts.delete(talk, user);
        if (succeeded) {
            Accounts.recreate(talk, user);
        }
    }

    private void assertNobodys(JsonObject message) {
        assertThat(message.getString("actorType")).isEqualTo(DELETED);
        assertThat(message.getString("actorId")).isEqualTo(DELETED);
        assertThat(message.getString("actorDisplayName")).isEmpty();
        assertUnnamed(message.toString());
    }

    private void assertNobody(JsonObject message, String parameter) {
        JsonObject shown = message.getJsonObject("messageParameters").getJsonObject(parameter);
        assertThat(shown.getString("type")).isEqualTo("highlight");
        assertThat(shown.getString("id")).isEqualTo(DELETED);
        assertThat(shown.getString("name")).isEqualTo("Deleted user");
    }

    private void assertUnnamed(String text) {
        assertThat(text).doesNotContain(user.id(), "Somebody else");
    }
}
