package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.marking;
import static org.carillon.testing.Chats.posting;
import static org.carillon.testing.Chats.say;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Posts that speak of members (docs/contract/messages.md 9). */
class MentionIT extends DeployedGroup {

    @Test
    void aMemberStandsInAParameter() {
        OcsAnswer posted =
                posting(owner, room, "Hi @" + user.id() + ", well?").send().ok();

        assertThat(posted).hasText("message", "Hi {mention-user1}, well?");
        assertThat(posted.object().getJsonObject("messageParameters"))
                .hasToString(
                        "{\"mention-user1\":{\"type\":\"user\",\"id\":\"%s\",\"name\":\"%s\",\"mention-id\":\"%s\"}}"
                                .formatted(user.id(), user.displayName(), user.id()));
        assertThat(last(user)).isEqualTo(posted.object());
        assertThat(owner.look(room).object().getJsonObject("lastMessage").getString("message"))
                .isEqualTo("Hi {mention-user1}, well?");
    }

    @Test
    void everybodyIsTheConversation() {
        say(owner, room, "@all come here");

        JsonObject call = last(user).getJsonObject("messageParameters").getJsonObject("mention-call1");
        assertThat(call.getString("type")).isEqualTo("call");
        assertThat(call.getString("id")).isEqualTo(room.token());
        assertThat(call.getString("name")).isEqualTo("Standup");
        assertThat(call.getString("call-type")).isEqualTo("group");
        assertThat(call.getString("icon-url")).contains("/room/" + room.token() + "/avatar");
        assertThat(call.getString("mention-id")).isEqualTo("all");
    }

    @Test
    void betweenTwoTheConversationIsTheOtherOne() {
        Room pair = owner.createOneToOne(user);
        say(owner, pair, "@all");

        assertThat(ChatHistory.messages(user, pair)).last().satisfies(message -> assertThat(
                        message.getJsonObject("messageParameters")
                                .getJsonObject("mention-call1")
                                .getString("name"))
                .isEqualTo(owner.displayName()));
    }

    @Test
    void guestsAndGroupsAreMembersToo() {
        Room open = owner.createPublic("Open house");
        String group = talk.group("team", user);
        owner.add(open, "groups", group);
        Actor guest = talk.guest();
        guest.join(open);
        guest.callOneself(open, "Zoé");
        String guestId = guest.look(open).text("actorId");

        OcsAnswer posted = posting(owner, open, "@\"guest/%s\" @\"group/%s\"".formatted(guestId, group))
                .send()
                .ok();

        JsonObject parameters = posted.object().getJsonObject("messageParameters");
        assertThat(posted).hasText("message", "{mention-guest1} {mention-group1}");
        assertThat(parameters.getJsonObject("mention-guest1").getString("id")).isEqualTo("guest/" + guestId);
        assertThat(parameters.getJsonObject("mention-group1").getString("type")).isEqualTo("user-group");
        assertThat(guest.look(open)).hasFlag("unreadMention", true).hasFlag("unreadMentionDirect", true);
        assertThat(user.look(open)).hasFlag("unreadMention", true).hasFlag("unreadMentionDirect", false);
    }

    @Test
    void whoIsNoMemberIsText() {
        Actor stranger = talk.user("stranger");

        OcsAnswer posted = posting(owner, room, "@" + stranger.id()).send().ok();
        owner.add(room, stranger);

        assertThat(posted).hasText("message", "@" + stranger.id());
        assertThat(posted.object().get("messageParameters")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(ChatHistory.messages(owner, room))
                .filteredOn(message -> message.getInt("id") == posted.number("id"))
                .singleElement()
                .satisfies(message -> assertThat(message.getString("message")).isEqualTo("@" + stranger.id()));
    }

    @Test
    void aMentionIsUnreadUntilItIsRead() {
        int said = say(owner, room, "@" + user.id());
        assertFlags(user, true, true);
        assertFlags(owner, false, false);

        marking(user, room).form("lastReadMessage", said).send().ok();
        assertFlags(user, false, false);
    }

    @Test
    void aMentionOfAllIsNoDirectOne() {
        say(owner, room, "@all");

        assertFlags(user, true, false);
    }

    @Test
    void whoSpeaksOfThemselvesIsNotToldSo() {
        say(user, room, "@" + user.id() + " @all");

        assertFlags(user, false, false);
        assertFlags(owner, true, false);
    }

    @Test
    void whatIsUnreadAgainIsMentionedAgain() {
        say(owner, room, "Hello");
        int said = say(owner, room, "@" + user.id());
        marking(user, room).form("lastReadMessage", said).send().ok();

        Chats.markUnread(user, room).ok();

        assertFlags(user, true, true);
    }

    @Test
    void alsoReadingByWaitingReadsIt() {
        int said = say(owner, room, "@" + user.id());

        ChatHistory.poll(user, room, said).query("timeout", 0).send();

        assertFlags(user, false, false);
    }

    @Test
    void aLaterMentionOfAllLeavesTheDirectOneUnread() {
        int direct = say(owner, room, "@" + user.id());
        say(owner, room, "@all");
        assertFlags(user, true, true);

        marking(user, room).form("lastReadMessage", direct).send().ok();

        assertFlags(user, true, false);
    }

    @Test
    void anOrdinaryPostIsNoMention() {
        say(owner, room, "Hello");

        assertFlags(user, false, false);
    }

    @Test
    void whoWaitsInTheLobbyLearnsNothing() {
        say(owner, room, "@" + user.id());

        owner.openLobby(room);

        assertFlags(user, false, false);
    }

    @Test
    void theListOfConversationsTellsTheSameInNoMoreStatements() {
        int before = talk.statementsOf(user.talk("GET", "/room"));
        say(owner, room, "@" + user.id());

        assertThat(user.listRooms().list())
                .filteredOn(shown -> shown.getString("token").equals(room.token()))
                .singleElement()
                .satisfies(
                        shown -> assertThat(shown.getBoolean("unreadMention")).isTrue());
        assertThat(talk.statementsOf(user.talk("GET", "/room"))).isLessThanOrEqualTo(before);
    }

    @Test
    void moreMembersTakeNoMoreStatements() {
        int few = talk.statementsOf(posting(owner, room, "@all and @" + user.id()));
        List<Actor> others = List.of(talk.user("a"), talk.user("b"), talk.user("c"), talk.user("d"));
        others.forEach(other -> owner.add(room, other));

        int many = talk.statementsOf(posting(
                owner,
                room,
                "@all and @%s @%s @%s @%s"
                        .formatted(
                                others.get(0).id(),
                                others.get(1).id(),
                                others.get(2).id(),
                                others.get(3).id())));

        assertThat(many).isLessThanOrEqualTo(few);
    }

    private void assertFlags(Actor reader, boolean mention, boolean direct) {
        assertThat(reader.look(room)).hasFlag("unreadMention", mention).hasFlag("unreadMentionDirect", direct);
    }

    private JsonObject last(Actor reader) {
        List<JsonObject> messages = ChatHistory.messages(reader, room);
        return messages.get(messages.size() - 1);
    }
}
