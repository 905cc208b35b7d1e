package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.marking;
import static org.carillon.testing.Chats.say;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.UserSettings;
import org.junit.jupiter.api.Test;

/** Users who keep back up to where they have read (docs/contract/messages.md 7.3). */
class ReadPrivacyIT extends DeployedGroup {
    private static final String HEADER = "X-Chat-Last-Common-Read";

    @Test
    void aHiddenMarkerDoesNotCount() {
        int last = say(owner, room, "One");
        assertThat(lastCommonRead(owner)).isLessThan(last);

        UserSettings.hideReading(user);

        assertThat(lastCommonRead(owner)).isEqualTo(last);
        assertThat(listed(owner)).isEqualTo(last);
        assertThat(history(owner)).hasHeader(HEADER, String.valueOf(last));
        assertThat(marking(owner, room).send()).hasHeader(HEADER, String.valueOf(last));
    }

    @Test
    void aMarkerThatIsShownAgainCountsAgain() {
        int before = lastCommonRead(owner);
        say(owner, room, "One");
        UserSettings.hideReading(user);

        UserSettings.showReading(user);

        assertThat(lastCommonRead(owner)).isEqualTo(before);
    }

    @Test
    void theMarkersOfOthersStillCount() {
        Actor third = talk.user("third");
        owner.add(room, third);
        say(owner, room, "One");
        int second = say(owner, room, "Two");
        marking(third, room).form("lastReadMessage", second - 1).send().ok();
        int read = third.look(room).number("lastReadMessage");

        UserSettings.hideReading(user);

        assertThat(lastCommonRead(owner)).isEqualTo(read);
    }

    @Test
    void hiddenTypingChangesNothing() {
        int before = lastCommonRead(owner);
        say(owner, room, "One");

        UserSettings.change(user, "typing_privacy", 1).ok();

        assertThat(lastCommonRead(owner)).isEqualTo(before);
    }

    @Test
    void nothingIsReadByAllWhenNobodyTells() {
        Actor guest = talk.guest();
        owner.room("POST", room, "/public").send().ok();
        guest.join(room);
        UserSettings.hideReading(owner);

        UserSettings.hideReading(user);

        assertThat(lastCommonRead(guest)).isZero();
    }

    @Test
    void whoDoesNotTellIsNotTold() {
        int last = say(owner, room, "One");
        marking(user, room).send().ok();
        assertThat(lastCommonRead(owner)).isEqualTo(last);

        UserSettings.hideReading(owner);

        assertThat(lastCommonRead(owner)).isZero();
        assertThat(listed(owner)).isZero();
        assertThat(history(owner)).hasHeader(HEADER, "0");
        assertThat(marking(owner, room).send()).hasHeader(HEADER, "0");
        assertThat(Chats.markUnread(owner, room)).hasHeader(HEADER, "0");
        assertThat(Chats.posting(owner, room, "Two").send()).hasHeader(HEADER, "0");
        assertThat(ChatHistory.poll(owner, room, last).send()).hasHeader(HEADER, "0");
        assertThat(lastCommonRead(user)).isEqualTo(last);
    }

    @Test
    void whoDoesNotTellWaitsForMessagesAlone() {
        int last = say(owner, room, "One");
        UserSettings.hideReading(owner);

        OcsAnswer answer = ChatHistory.poll(owner, room, last)
                .query("lastCommonReadId", 1)
                .query("timeout", 0)
                .send();

        assertThat(answer).hasStatus(304);
    }

    @Test
    void hidingWakesWhoWaitsForLastCommonRead() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = ChatHistory.waiting(
                ChatHistory.poll(owner, room, last).query("lastCommonReadId", lastCommonRead(owner)));

        UserSettings.hideReading(user);

        assertThat(poll.get(20, TimeUnit.SECONDS)).succeedsWithoutData().hasHeader(HEADER, String.valueOf(last));
    }

    private int lastCommonRead(Actor reader) {
        return reader.look(room).number("lastCommonReadMessage");
    }

    private int listed(Actor reader) {
        return reader.listRooms().list().stream()
                .filter(conversation -> conversation.getString("token").equals(room.token()))
                .findFirst()
                .orElseThrow()
                .getInt("lastCommonReadMessage");
    }

    private OcsAnswer history(Actor reader) {
        return ChatHistory.chat(reader, room).query("lookIntoFuture", 0).send().ok();
    }
}
