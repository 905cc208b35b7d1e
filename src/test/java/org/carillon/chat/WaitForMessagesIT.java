package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.ChatHistory.poll;
import static org.carillon.testing.ChatHistory.waiting;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for messages (docs/contract/messages.md 4.1). Each test ends its polls by a message or by their time. */
class WaitForMessagesIT extends DeployedGroup {

    @Test
    void aCallThatStartsWakesTheReader() throws Exception {
        owner.join(room);
        int known = ChatHistory.latestId(user, room);
        CompletableFuture<OcsAnswer> poll = waiting(user, room, known);

        owner.joinCall(room, IN_CALL).ok();

        OcsAnswer answer = poll.get(20, TimeUnit.SECONDS);
        assertThat(answer).succeeds();
        assertThat(kinds(answer)).containsExactly("call_started");
        assertThat(answer.list().get(0).getInt("id")).isGreaterThan(known);
        assertThat(answer)
                .hasHeader("X-Chat-Last-Given", String.valueOf(ChatHistory.latestId(user, room)))
                .hasHeader(
                        "X-Chat-Last-Common-Read",
                        String.valueOf(user.look(room).number("lastCommonReadMessage")));
    }

    @Test
    void eachReaderGetsTheirOwnWords() throws Exception {
        owner.join(room);
        int known = ChatHistory.latestId(user, room);
        CompletableFuture<OcsAnswer> ofOwner = waiting(owner, room, known);
        CompletableFuture<OcsAnswer> ofUser = waiting(user, room, known);

        owner.joinCall(room, IN_CALL).ok();

        assertThat(texts(ofOwner.get(20, TimeUnit.SECONDS))).containsExactly("You started a call");
        assertThat(texts(ofUser.get(20, TimeUnit.SECONDS))).containsExactly("{actor} started a call");
    }

    @Test
    void readersOfDifferentPagesGetWhatIsTheirs() throws Exception {
        owner.join(room);
        int known = ChatHistory.latestId(user, room);
        CompletableFuture<OcsAnswer> ofOne =
                poll(user, room, known).query("limit", 1).sendAsync();
        CompletableFuture<OcsAnswer> ofAll = waiting(owner, room, known);

        owner.setReadOnly(room, true);

        assertThat(kinds(ofOne.get(20, TimeUnit.SECONDS))).containsExactly("read_only");
        assertThat(kinds(ofAll.get(20, TimeUnit.SECONDS))).containsExactly("read_only");
    }

    @Test
    void whatOneChangeTellsComesTogetherAndOldestFirst() throws Exception {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        CompletableFuture<OcsAnswer> poll = waiting(user, room, ChatHistory.latestId(user, room));

        owner.setReadOnly(room, true);

        OcsAnswer answer = poll.get(20, TimeUnit.SECONDS);
        assertThat(kinds(answer)).containsExactly("read_only", "call_left", "call_left", "call_ended");
        assertThat(answer.list()).extracting(message -> message.getInt("id")).isSorted();
    }

    @Test
    void aWholeCallIsReadPollByPoll() {
        Actor third = talk.user("third");
        owner.add(room, third);
        int known = ChatHistory.latestId(third, room);

        owner.enterCall(room, IN_CALL);
        List<String> told = new ArrayList<>();
        known = readOn(third, known, told);
        user.enterCall(room, IN_CALL);
        third.enterCall(room, IN_CALL);
        known = readOn(third, known, told);
        owner.endCall(room).ok();
        readOn(third, known, told);

        assertThat(told).containsExactly("call_started", "call_joined", "call_joined", "call_ended_everyone");
    }

    @RepeatedTest(5)
    void aMessageAtTheMomentOfAskingIsNotLost() throws Exception {
        owner.join(room);
        int known = ChatHistory.latestId(user, room);

        CompletableFuture<OcsAnswer> start =
                owner.talk("POST", "/call/" + room.token()).sendAsync();
        CompletableFuture<OcsAnswer> poll = poll(user, room, known).sendAsync();

        assertThat(start.join()).succeeds();
        assertThat(kinds(poll.get(20, TimeUnit.SECONDS))).containsExactly("call_started");
    }

    @Test
    void aMessageOfAnotherNodeIsSeenSoon() throws Exception {
        CompletableFuture<OcsAnswer> poll = waiting(user, room, ChatHistory.latestId(user, room));

        StoredRows.writeMessage(room);

        assertThat(kinds(poll.get(20, TimeUnit.SECONDS))).containsExactly("call_started");
    }

    @Test
    void aMessageElsewhereWakesNobody() throws Exception {
        Room other = owner.createGroup("Elsewhere");
        owner.join(other);
        CompletableFuture<OcsAnswer> poll = poll(user, room, ChatHistory.latestId(user, room))
                .query("timeout", 3)
                .sendAsync();

        owner.joinCall(other, IN_CALL).ok();

        assertThat(poll.get(10, TimeUnit.SECONDS)).hasStatus(304);
    }

    @Test
    void newsWithoutAMessageWakesNobody() throws Exception {
        owner.enterCall(room, IN_CALL);
        int known = ChatHistory.latestId(user, room);
        CompletableFuture<OcsAnswer> poll =
                poll(user, room, known).query("timeout", 2).sendAsync();

        owner.updateCall(room, 3).ok();

        assertThat(poll.get(10, TimeUnit.SECONDS)).hasStatus(304);
    }

    @Test
    void theTimeEndsWithoutABody() {
        int known = ChatHistory.latestId(user, room);
        long start = System.nanoTime();

        OcsAnswer answer = poll(user, room, known).query("timeout", 1).send();

        assertThat(answer).hasStatus(304);
        assertThat(answer.body()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon"})
    void withoutTimeNobodyWaits(String timeout) throws Exception {
        int known = ChatHistory.latestId(user, room);

        CompletableFuture<OcsAnswer> poll =
                poll(user, room, known).query("timeout", timeout).sendAsync();

        assertThat(poll.get(10, TimeUnit.SECONDS)).hasStatus(304);
    }

    @Test
    void otherRequestsOfTheDeviceNeedNotWaitForItsPoll() throws Exception {
        user.join(room);
        CompletableFuture<OcsAnswer> poll = waiting(user, room, ChatHistory.latestId(user, room));

        OcsAnswer answer = user.talk("GET", "/call/" + room.token()).sendAsync().get(20, TimeUnit.SECONDS);

        assertThat(answer).succeeds();
        assertThat(poll).isNotDone();
        owner.setReadOnly(room, true);
        assertThat(poll.get(20, TimeUnit.SECONDS)).succeeds();
    }

    private int readOn(Actor reader, int known, List<String> told) {
        List<JsonObject> messages = poll(reader, room, known).send().ok().list();
        messages.forEach(message -> told.add(message.getString("systemMessage")));
        return messages.get(messages.size() - 1).getInt("id");
    }

    private static List<String> kinds(OcsAnswer answer) {
        return answer.list().stream()
                .map(message -> message.getString("systemMessage"))
                .toList();
    }

    private static List<String> texts(OcsAnswer answer) {
        return answer.list().stream()
                .map(message -> message.getString("message"))
                .toList();
    }
}
