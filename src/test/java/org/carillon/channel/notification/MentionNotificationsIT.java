package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.marking;
import static org.carillon.testing.Chats.say;
import static org.carillon.testing.NotificationList.action;
import static org.carillon.testing.NotificationList.all;
import static org.carillon.testing.NotificationList.request;
import static org.carillon.testing.NotificationList.subjects;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of those whom posts speak of (docs/contract/notifications.md 3.4). */
class MentionNotificationsIT extends DeployedGroup {
    /** For the entries and the status of the reader, and the login. */
    private static final int LIST = 5;

    /** For the posts and their names. */
    private static final int QUOTES = 3;

    @BeforeEach
    void forgetTheInvitation() {
        request(user, "DELETE", "").send().ok();
    }

    @Test
    void whoIsSpokenOfIsToldWhatWasSaid() {
        int said = say(owner, room, "Hi @" + user.id() + ", well?");

        JsonObject entry = NotificationList.only(user);
        assertThat(entry.getString("object_type")).isEqualTo("chat");
        assertThat(entry.getString("object_id")).isEqualTo(room.token());
        assertThat(entry.getString("subject"))
                .isEqualTo(owner.displayName() + " mentioned you in conversation Standup");
        assertThat(entry.getString("subjectRich")).isEqualTo("{user} mentioned you in conversation {call}");
        assertThat(entry.getJsonObject("subjectRichParameters")).containsOnlyKeys("user", "call");
        assertThat(entry.getString("message")).isEqualTo("Hi @" + user.displayName() + ", well?");
        assertThat(entry.getString("messageRich")).isEqualTo("Hi {mention-user1}, well?");
        assertThat(entry.getJsonObject("messageRichParameters")).containsOnlyKeys("mention-user1");
        assertThat(entry.getString("link")).endsWith("/call/" + room.token() + "#message_" + said);
        assertThat(action(entry).getString("label")).isEqualTo("View chat");
        assertThat(action(entry).getString("link")).isEqualTo(entry.getString("link"));
        assertThat(all(owner)).isEmpty();
    }

    @Test
    void everybodyIsToldButTheAuthor() {
        Actor third = talk.user("third");
        owner.add(room, third);
        request(third, "DELETE", "").send().ok();

        say(user, room, "@all come here");

        String subject = user.displayName() + " mentioned everyone in conversation Standup";
        assertThat(subjects(third)).containsExactly(subject);
        assertThat(subjects(owner)).containsExactly(subject);
        assertThat(all(user)).isEmpty();
    }

    @Test
    void aPostThatSpeaksOfSomebodyTwiceIsToldOnce() {
        say(owner, room, "@all @" + user.id() + " @" + user.id());

        assertThat(subjects(user)).containsExactly(owner.displayName() + " mentioned you in conversation Standup");
    }

    @Test
    void membersOfAGroupAreTold() {
        String group = talk.group("team", user);
        owner.add(room, "groups", group);

        say(owner, room, "@\"group/" + group + "\" look");

        assertThat(subjects(user)).containsExactly(owner.displayName() + " mentioned you in conversation Standup");
    }

    @Test
    void guestsSpeakOfPeopleByNameOrWithoutOne() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        say(guest, open, "@" + owner.id());
        assertThat(NotificationList.only(owner).getString("subject"))
                .isEqualTo("A guest mentioned you in conversation Open house");

        guest.callOneself(open, "Zoé");

        JsonObject entry = NotificationList.only(owner);
        assertThat(entry.getString("subject")).isEqualTo("Zoé (guest) mentioned you in conversation Open house");
        assertThat(entry.getJsonObject("subjectRichParameters")
                        .getJsonObject("guest")
                        .getString("type"))
                .isEqualTo("guest");
    }

    @Test
    void betweenTwoTheConversationHasNoName() {
        Room pair = owner.createOneToOne(user);
        request(user, "DELETE", "").send().ok();

        say(owner, pair, "@" + user.id());

        assertThat(subjects(user)).containsExactly(owner.displayName() + " mentioned you in a private conversation");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 1", "3, 0, 0", "0, 1, 1", "0, 2, 1", "0, 3, 0", "2, 3, 1"})
    void theNotificationLevelDecides(int own, int server, int entries) {
        talk.settings().set("default_group_notification", String.valueOf(server));
        if (own > 0) {
            user.room("POST", room, "/notify").form("level", own).send().ok();
        }

        say(owner, room, "@" + user.id());
        say(owner, room, "@all");

        assertThat(all(user)).hasSize(2 * entries);
        assertThat(user.look(room)).hasFlag("unreadMention", true);
    }

    @Test
    void whatIsReadIsToldNoMore() {
        int first = say(owner, room, "@" + user.id() + " one");
        say(owner, room, "@" + user.id() + " two");
        int id = all(user).get(1).getInt("notification_id");

        marking(user, room).form("lastReadMessage", first).send().ok();

        assertThat(all(user))
                .extracting(entry -> entry.getString("messageRich"))
                .containsExactly("{mention-user1} two");
        assertThat(request(user, "GET", "/" + id).send()).isRefused(404);
    }

    @Test
    void theNewestOfSeveralForAllIsEnough() {
        say(owner, room, "@all one");
        say(owner, room, "@all two");

        assertThat(all(user)).extracting(entry -> entry.getString("message")).containsExactly("@Standup two");
    }

    @Test
    void anEntryCanBeReadAloneAndDeleted() {
        say(owner, room, "@" + user.id());
        int id = NotificationList.idOfOnly(user);

        OcsAnswer exists = request(user, "POST", "/exists").form("ids[]", id).send();
        assertThat(exists.data().toString()).isEqualTo("[" + id + "]");
        assertThat(request(user, "GET", "/" + id).send()).succeeds().hasText("object_type", "chat");
        assertThat(NotificationList.delete(owner, id)).succeeds();
        assertThat(all(user)).hasSize(1);
        assertThat(NotificationList.delete(user, id)).succeeds();
        assertThat(all(user)).isEmpty();
    }

    @Test
    void whoJoinsOrIsRungKeepsTheEntry() {
        say(owner, room, "@" + user.id());

        user.join(room);

        assertThat(all(user)).hasSize(1);
    }

    @Test
    void whoIsNoMemberAnyMoreHasNoEntry() {
        say(owner, room, "@" + user.id());

        owner.remove(room, user);

        assertThat(all(user)).isEmpty();
        owner.add(room, user);
        assertThat(NotificationList.invitations(user)).hasSize(1);
        assertThat(all(user)).hasSize(1);
    }

    @Test
    void theEntryGoesWithTheConversation() {
        say(owner, room, "@" + user.id());

        owner.room("DELETE", room, "").send().ok();

        assertThat(all(user)).isEmpty();
    }

    @Test
    void aLongPostIsCut() {
        say(owner, room, "@" + user.id() + " " + "😀".repeat(5_000));

        assertThat(NotificationList.only(user).getString("messageRich"))
                .startsWith("{mention-user1} 😀")
                .endsWith("…")
                .hasSizeLessThan(2_100);
    }

    @Test
    void aListOfManyTakesFewStatements() {
        for (int i = 0; i < 8; i++) {
            say(owner, room, "@" + user.id() + " no. " + i);
        }
        assertThat(all(user)).hasSize(8);

        assertThat(talk.statementsOf(request(user, "GET", ""))).isBetween(1, LIST + QUOTES);
    }
}
