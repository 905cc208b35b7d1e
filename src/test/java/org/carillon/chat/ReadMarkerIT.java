package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.marking;
import static org.carillon.testing.Chats.say;
import static org.carillon.testing.Chats.unread;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Up to where people have read (docs/contract/messages.md 7). */
class ReadMarkerIT extends DeployedGroup {

    @Test
    void postsOfOthersAreUnread() {
        int before = unread(user, room);
        say(owner, room, "One");
        int last = say(owner, room, "Two");

        assertThat(before).isZero();
        assertThat(unread(user, room)).isEqualTo(2);
        assertThat(owner.look(room).number("lastReadMessage")).isEqualTo(last);
        assertThat(unread(owner, room)).isZero();
    }

    @Test
    void whatTheServerNotesIsNotUnread() {
        owner.enterCall(room, IN_CALL);
        owner.endCall(room).ok();

        assertThat(unread(user, room)).isZero();
    }

    @Test
    void readingUpToANoteOfTheServerReadsThePostsBeforeIt() {
        say(owner, room, "One");
        say(owner, room, "Two");
        owner.add(room, talk.user("late"));

        marking(user, room).send().ok();

        assertThat(unread(user, room)).isZero();
        say(owner, room, "Three");
        assertThat(unread(user, room)).isEqualTo(1);
    }

    @Test
    void whoIsAddedHasReadWhatWasThere() {
        int last = say(owner, room, "Before you came");
        Actor late = talk.user("late");

        owner.add(room, late);

        assertThat(unread(late, room)).isZero();
        assertThat(late.look(room).number("lastReadMessage")).isEqualTo(last);
        say(owner, room, "Welcome");
        assertThat(unread(late, room)).isEqualTo(1);
    }

    @Test
    void aMarkerSaysWhatIsRead() {
        say(owner, room, "One");
        int second = say(owner, room, "Two");
        say(owner, room, "Three");

        OcsAnswer answer = marking(user, room).form("lastReadMessage", second).send();

        assertThat(answer).succeeds();
        assertThat(answer.header("X-Chat-Last-Common-Read")).contains(String.valueOf(second));
        assertThat(unread(user, room)).isEqualTo(1);
        assertThat(user.look(room).number("lastReadMessage")).isEqualTo(second);
        assertThat(owner.look(room).number("lastCommonReadMessage")).isEqualTo(second);
    }

    @Test
    void aMarkerWithoutMessageReadsEverything() {
        say(owner, room, "One");
        int last = say(owner, room, "Two");

        marking(user, room).send().ok();

        assertThat(unread(user, room)).isZero();
        assertThat(user.look(room).number("lastReadMessage")).isEqualTo(last);
    }

    @Test
    void aMarkerCanGoBack() {
        int first = say(owner, room, "One");
        say(owner, room, "Two");
        marking(user, room).send().ok();

        marking(user, room).form("lastReadMessage", first).send().ok();
        assertThat(unread(user, room)).isEqualTo(1);

        marking(user, room).form("lastReadMessage", 0).send().ok();
        assertThat(unread(user, room)).isEqualTo(2);
    }

    @Test
    void theLatestPostCanBeMadeUnread() {
        int first = say(owner, room, "One");
        say(owner, room, "Two");
        marking(user, room).send().ok();

        assertThat(Chats.markUnread(user, room)).succeeds();

        assertThat(unread(user, room)).isEqualTo(1);
        assertThat(user.look(room).number("lastReadMessage")).isEqualTo(first);
    }

    @Test
    void whoAsksForWhatComesNextHasReadTheRest() {
        int last = say(owner, room, "One");

        ChatHistory.poll(user, room, last)
                .query("timeout", 0)
                .query("setReadMarker", 0)
                .send();
        assertThat(unread(user, room)).isEqualTo(1);

        ChatHistory.poll(user, room, last).query("timeout", 0).send();
        assertThat(unread(user, room)).isZero();
    }

    @Test
    void askingNeverTakesTheMarkerBack() {
        int first = say(owner, room, "One");
        say(owner, room, "Two");
        marking(user, room).send().ok();

        ChatHistory.poll(user, room, first).query("timeout", 0).send().ok();

        assertThat(unread(user, room)).isZero();
    }

    @Test
    void theHistoryCarriesLastCommonRead() {
        int read = say(owner, room, "One");
        marking(user, room).send().ok();
        say(owner, room, "Two");

        OcsAnswer answer =
                ChatHistory.chat(owner, room).query("lookIntoFuture", 0).send();

        assertThat(answer.header("X-Chat-Last-Common-Read")).contains(String.valueOf(read));
    }

    @Test
    void theLobbyHidesTheCounters() {
        say(owner, room, "One");
        owner.openLobby(room);

        OcsAnswer seen = user.look(room);

        assertThat(seen.number("unreadMessages")).isZero();
        assertThat(seen.number("lastReadMessage")).isZero();
        assertThat(seen.number("lastCommonReadMessage")).isZero();
    }

    @Test
    void strangersMarkNothing() {
        assertThat(marking(talk.user("stranger"), room).send()).isRefused(404);
        assertThat(Chats.markUnread(talk.guest(), Room.UNKNOWN)).isRefused(404);
    }
}
