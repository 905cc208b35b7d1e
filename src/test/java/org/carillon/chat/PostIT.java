package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.posting;
import static org.carillon.testing.Chats.say;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say (docs/contract/messages.md 6). */
class PostIT extends DeployedGroup {
    private static final int WITHOUT_CHAT = 1 + 2 + 4 + 16 + 32 + 64;

    @Test
    void aPostIsAnsweredWithTheMessage() {
        OcsAnswer answer = posting(user, room, "  Hello, <all>\nof you ")
                .form("referenceId", "abc")
                .send();

        assertThat(answer).hasStatus(201);
        assertThat(answer.header("X-Chat-Last-Common-Read")).isPresent();
        JsonObject message = answer.object();
        assertThat(message.getString("token")).isEqualTo(room.token());
        assertThat(message.getString("actorType")).isEqualTo("users");
        assertThat(message.getString("actorId")).isEqualTo(user.id());
        assertThat(message.getString("actorDisplayName")).isEqualTo(user.displayName());
        assertThat(message.getString("message")).isEqualTo("Hello, <all>\nof you");
        assertThat(message.getJsonArray("messageParameters")).isEmpty();
        assertThat(message.getString("systemMessage")).isEmpty();
        assertThat(message.getString("messageType")).isEqualTo("comment");
        assertThat(message.getBoolean("isReplyable")).isTrue();
        assertThat(message.getString("referenceId")).isEqualTo("abc");
        assertThat(message.getJsonObject("reactions")).isEmpty();
        assertThat(message).doesNotContainKey("parent");
    }

    @Test
    void everybodyReadsIt() {
        int id = say(user, room, "Good morning");

        List<JsonObject> messages = ChatHistory.messages(owner, room);
        JsonObject last = messages.get(messages.size() - 1);
        assertThat(last.getInt("id")).isEqualTo(id);
        assertThat(last.getString("message")).isEqualTo("Good morning");
        assertThat(owner.look(room).object().getJsonObject("lastMessage").getInt("id"))
                .isEqualTo(id);
    }

    @Test
    void whoWaitsGetsItAtOnce() throws Exception {
        CompletableFuture<OcsAnswer> poll = ChatHistory.waiting(owner, room, ChatHistory.latestId(owner, room));

        say(user, room, "Are you there?");

        assertThat(poll.get(20, TimeUnit.SECONDS).list())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("message")).isEqualTo("Are you there?"));
    }

    @Test
    void aReplyHoldsWhatItRepliesTo() {
        int question = say(owner, room, "Who comes?");

        OcsAnswer answer = posting(user, room, "I do").form("replyTo", question).send();

        assertThat(answer).hasStatus(201);
        JsonObject parent = answer.object().getJsonObject("parent");
        assertThat(parent.getInt("id")).isEqualTo(question);
        assertThat(parent.getString("message")).isEqualTo("Who comes?");
        assertThat(parent.getString("actorId")).isEqualTo(owner.id());
    }

    @Test
    void onlyAPostOfTheConversationCanBeRepliedTo() {
        Room other = owner.createGroup("Elsewhere");
        int elsewhere = say(owner, other, "Not here");
        int note = ChatHistory.latestId(owner, room);

        for (int parent : new int[] {elsewhere, note, 999_999_999, -1}) {
            assertThat(posting(owner, room, "Yes").form("replyTo", parent).send())
                    .isRefused(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void somethingHasToBeSaid(String text) {
        assertThat(posting(user, room, text).send()).isRefused(400);
        assertThat(posting(user, room, "Hi").json("{\"message\":null}").send()).isRefused(400);
    }

    @Test
    void theLongestMessageHas32000Characters() {
        String longest = "\uD83D\uDE00".repeat(32_000);

        OcsAnswer answer = posting(user, room, "")
                .json("{\"message\":\"" + longest + "\"}")
                .send();
        assertThat(answer.ok().text("message")).isEqualTo(longest);
        assertThat(posting(user, room, "x".repeat(32_001)).send()).isRefused(413);
        assertThat(posting(user, room, "x").form("referenceId", "r".repeat(65)).send())
                .isRefused(400);
    }

    @Test
    void whoMayNotChatIsRefused() {
        owner.permit(room, user, WITHOUT_CHAT);

        assertThat(posting(user, room, "Hello").send()).isRefused(403);
        assertThat(posting(owner, room, "Hello").send()).hasStatus(201);
    }

    @Test
    void aReadOnlyConversationTakesNothing() {
        owner.setReadOnly(room, true);

        assertThat(posting(owner, room, "Hello").send()).isRefused(403);
    }

    @Test
    void theLobbyHoldsPostsBack() {
        owner.openLobby(room);

        assertThat(posting(user, room, "Hello").send()).isRefused(412);
        assertThat(posting(owner, room, "Hello").send()).hasStatus(201);
    }

    @Test
    void strangersSayNothing() {
        assertThat(posting(talk.user("stranger"), room, "Hello").send()).isRefused(404);
        assertThat(posting(talk.guest(), room, "Hello").send()).isRefused(404);
    }

    @Test
    void aGuestSpeaksUnderItsName() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        guest.callOneself(open, "Zoe");

        JsonObject message = posting(guest, open, "Hello").send().ok().object();

        assertThat(message.getString("actorType")).isEqualTo("guests");
        assertThat(message.getString("actorDisplayName")).isEqualTo("Zoe");
    }

    @Test
    void aGuestMaySayItsNameWithThePost() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        JsonObject message = posting(guest, open, "Hello")
                .form("actorDisplayName", " Zoe ")
                .send()
                .ok()
                .object();
        assertThat(message.getString("actorDisplayName")).isEqualTo("Zoe");

        JsonObject next = posting(guest, open, "Hello again")
                .form("actorDisplayName", " ")
                .send()
                .ok()
                .object();
        assertThat(next.getString("actorDisplayName")).isEqualTo("Zoe");
        assertThat(owner.participants(open))
                .anySatisfy(entry -> assertThat(entry.getString("displayName")).isEqualTo("Zoe"));
    }

    @Test
    void aNameThatIsTooLongIsNotPosted() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        int before = ChatHistory.latestId(owner, open);

        assertThat(posting(guest, open, "Hello")
                        .form("actorDisplayName", "z".repeat(65))
                        .send())
                .isRefused(400);

        assertThat(ChatHistory.latestId(owner, open)).isEqualTo(before);
    }

    @Test
    void usersKeepTheirNames() {
        JsonObject message = posting(user, room, "Hello")
                .form("actorDisplayName", "Zoe")
                .send()
                .ok()
                .object();

        assertThat(message.getString("actorDisplayName")).isEqualTo(user.displayName());
    }

    @Test
    void aPostBringsThePartnerBack() {
        Room pair = owner.createOneToOne(user);
        user.leaveForGood(pair);

        say(owner, pair, "Come back");

        assertThat(ChatHistory.latestId(user, pair)).isPositive();
    }

    @Test
    void aPostNotifiesNobodyAndLeavesTheCallAlone() {
        owner.enterCall(room, IN_CALL);
        int before = NotificationList.all(user).size();

        say(owner, room, "We are calling");

        assertThat(NotificationList.all(user)).hasSize(before);
        assertThat(owner.look(room).flag("hasCall")).isTrue();
    }
}
