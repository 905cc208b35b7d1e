package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.ChatHistory.latestId;
import static org.carillon.testing.Chats.markUnread;
import static org.carillon.testing.Chats.marking;
import static org.carillon.testing.Chats.say;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for the last common read message to become another thing (docs/contract/messages.md 4.5). */
class LastCommonReadIT extends DeployedGroup {

    @Test
    void whoKnowsAnotherThingIsToldAtOnce() {
        int before = lastCommonRead(owner);
        int last = say(owner, room, "One");
        marking(user, room).send().ok();

        OcsAnswer answer = poll(owner, last, before).send();

        assertIsToldAlone(answer, last, last);
    }

    @Test
    void whoKnowsItWaits() {
        int last = say(owner, room, "One");

        OcsAnswer answer =
                poll(owner, last, lastCommonRead(owner)).query("timeout", 0).send();

        assertThat(answer).hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-7", "all"})
    void whoDoesNotSayWhatTheyKnowIsNotTold(String known) {
        int last = say(owner, room, "One");

        OcsAnswer answer = ChatHistory.poll(owner, room, last)
                .query("lastCommonReadId", known)
                .query("timeout", 0)
                .send();

        assertThat(answer).hasStatus(304);
    }

    @Test
    void newMessagesComeFirst() {
        int known = latestId(owner, room);
        int last = say(owner, room, "One");
        marking(user, room).send().ok();

        OcsAnswer answer = poll(owner, known, known).send();

        assertThat(answer.list()).hasSize(1);
        assertThat(answer).hasHeader("X-Chat-Last-Common-Read", String.valueOf(last));
    }

    @Test
    void theHistoryTakesNoNotice() {
        OcsAnswer answer = ChatHistory.chat(owner, owner.noteToSelf())
                .query("lookIntoFuture", 0)
                .query("lastCommonReadId", 7)
                .send();

        assertThat(answer).hasStatus(304);
    }

    @Test
    void aMarkerThatMovesWakes() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        marking(user, room).send().ok();

        assertIsToldAlone(poll.get(20, TimeUnit.SECONDS), last, last);
    }

    @Test
    void aMarkerThatMovesWakesNobodyWhoDidNotAsk() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll =
                ChatHistory.waiting(ChatHistory.poll(owner, room, last).query("timeout", 3));

        marking(user, room).send().ok();

        assertThat(poll.get(20, TimeUnit.SECONDS)).hasStatus(304);
    }

    @Test
    void aMarkerOfOneWhoIsAheadWakesNobody() throws Exception {
        Actor third = talk.user("third");
        owner.add(room, third);
        int last = say(owner, room, "One");
        int known = lastCommonRead(owner);
        CompletableFuture<OcsAnswer> poll =
                ChatHistory.waiting(poll(owner, last, known).query("timeout", 3));

        marking(third, room).send().ok();

        assertThat(lastCommonRead(owner)).isEqualTo(known);
        assertThat(poll.get(20, TimeUnit.SECONDS)).hasStatus(304);
    }

    @Test
    void makingAPostUnreadWakes() throws Exception {
        int before = latestId(owner, room);
        int last = say(owner, room, "One");
        marking(user, room).send().ok();
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        markUnread(user, room).ok();

        assertIsToldAlone(poll.get(20, TimeUnit.SECONDS), last, before);
    }

    @Test
    void whatWentBackBeforeIsToldWhenTheTimeIsOver() {
        int before = lastCommonRead(owner);
        int last = say(owner, room, "One");
        long start = System.nanoTime();

        OcsAnswer answer = poll(owner, last, last).query("timeout", 1).send();

        assertIsToldAlone(answer, last, before);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void anotherReadersPollWakes() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        ChatHistory.poll(user, room, last).query("timeout", 0).send();

        assertIsToldAlone(poll.get(20, TimeUnit.SECONDS), last, last);
    }

    @Test
    void theOwnPollTellsWhatItChanged() {
        int before = lastCommonRead(user);
        int last = say(owner, room, "One");

        OcsAnswer answer = poll(user, last, before).send();

        assertIsToldAlone(answer, last, last);
    }

    @Test
    void aPostTellsWhatItsAuthorHasRead() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        say(user, room, "Two");

        assertThat(poll.get(20, TimeUnit.SECONDS)).hasHeader("X-Chat-Last-Common-Read", String.valueOf(last));
    }

    @Test
    void aMemberWhoIsRemovedHoldsNothingBack() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        owner.remove(room, user);

        assertThat(poll.get(20, TimeUnit.SECONDS)).hasHeader("X-Chat-Last-Common-Read", String.valueOf(last));
    }

    @Test
    void aMemberWhoLeavesForGoodHoldsNothingBack() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        user.leaveForGood(room);

        assertThat(poll.get(20, TimeUnit.SECONDS)).hasHeader("X-Chat-Last-Common-Read", String.valueOf(last));
    }

    @Test
    void anAccountThatGoesWithoutAMessageWakes() throws Exception {
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll = waiting(owner, last);

        Accounts.delete(talk, user);

        assertIsToldAlone(poll.get(20, TimeUnit.SECONDS), last, last);
    }

    @Test
    void aMarkerElsewhereWakesNobody() throws Exception {
        Room other = owner.createGroup("Elsewhere");
        owner.add(other, user);
        say(owner, other, "Over there");
        int last = say(owner, room, "One");
        CompletableFuture<OcsAnswer> poll =
                ChatHistory.waiting(poll(owner, last, lastCommonRead(owner)).query("timeout", 3));

        marking(user, other).send().ok();

        assertThat(poll.get(20, TimeUnit.SECONDS)).hasStatus(304);
    }

    /** A poll that knows the latest message and the last common read message, and so waits. */
    private CompletableFuture<OcsAnswer> waiting(Actor reader, int last) {
        return ChatHistory.waiting(poll(reader, last, lastCommonRead(reader)));
    }

    private OcsRequest poll(Actor reader, int lastKnown, int knownRead) {
        return ChatHistory.poll(reader, room, lastKnown).query("lastCommonReadId", knownRead);
    }

    private int lastCommonRead(Actor reader) {
        return reader.look(room).number("lastCommonReadMessage");
    }

    private static void assertIsToldAlone(OcsAnswer answer, int lastKnown, int lastCommonRead) {
        assertThat(answer)
                .succeedsWithoutData()
                .hasHeader("X-Chat-Last-Given", String.valueOf(lastKnown))
                .hasHeader("X-Chat-Last-Common-Read", String.valueOf(lastCommonRead));
    }
}
