package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.ChatHistory.chat;
import static org.carillon.testing.Chats.posting;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Permission;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the messages of a conversation without waiting (docs/contract/messages.md 4). */
class ReadMessagesIT extends DeployedGroup {

    @Test
    void theHistoryIsToldNewestFirst() {
        startAndLeave();

        assertThat(kinds(history().send())).startsWith("call_ended", "call_left", "call_started", "user_added");
    }

    @Test
    void theLastGivenOfTheHistoryIsTheOldest() {
        startAndLeave();

        OcsAnswer answer = history().query("limit", 2).send();

        assertThat(kinds(answer)).containsExactly("call_ended", "call_left");
        assertThat(ids(answer).get(1)).isLessThan(ids(answer).get(0));
        assertThat(answer).hasHeader("X-Chat-Last-Given", ids(answer).get(1).toString());
        assertThat(answer).hasHeader("X-Chat-Last-Common-Read", lastCommonRead());
    }

    private String lastCommonRead() {
        return String.valueOf(user.look(room).number("lastCommonReadMessage"));
    }

    @Test
    void theHistoryGoesOnBeforeTheLastKnown() {
        startAndLeave();
        int latest = ChatHistory.latestId(user, room);

        OcsAnswer answer =
                history().query("lastKnownMessageId", latest).query("limit", 2).send();

        assertThat(kinds(answer)).containsExactly("call_left", "call_started");
    }

    @Test
    void theLastKnownIsToldTooWhenAskedFor() {
        startAndLeave();
        int latest = ChatHistory.latestId(user, room);

        OcsAnswer answer = history()
                .query("lastKnownMessageId", latest)
                .query("includeLastKnown", 1)
                .query("limit", 2)
                .send();

        assertThat(kinds(answer)).containsExactly("call_ended", "call_left");
    }

    @Test
    void beforeTheFirstMessageThereIsNothing() {
        int first = ChatHistory.messages(user, room).get(0).getInt("id");

        OcsAnswer answer = history().query("lastKnownMessageId", first).send();

        assertThat(answer).hasStatus(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatCameAfterAMessageIsToldOldestFirst() {
        int known = ChatHistory.latestId(user, room);
        startAndLeave();

        OcsAnswer answer = ChatHistory.poll(user, room, known).send();

        assertThat(kinds(answer)).containsExactly("call_started", "call_left", "call_ended");
        assertThat(ids(answer)).isSorted().allSatisfy(id -> assertThat(id).isGreaterThan(known));
        assertThat(answer).hasHeader("X-Chat-Last-Given", ids(answer).get(2).toString());
    }

    @Test
    void theFutureHasPagesToo() {
        int known = ChatHistory.latestId(user, room);
        startAndLeave();

        OcsAnswer first = ChatHistory.poll(user, room, known).query("limit", 2).send();
        OcsAnswer second = ChatHistory.poll(user, room, ids(first).get(1))
                .query("limit", 2)
                .send();

        assertThat(kinds(first)).containsExactly("call_started", "call_left");
        assertThat(kinds(second)).containsExactly("call_ended");
    }

    @Test
    void theLastKnownIncludedIsNotWaitedFor() {
        int latest = ChatHistory.latestId(user, room);

        OcsAnswer answer = ChatHistory.poll(user, room, latest)
                .query("includeLastKnown", 1)
                .send();

        assertThat(ids(answer)).containsExactly(latest);
    }

    @Test
    void whatTalkClientsSendBesidesIsTaken() {
        OcsAnswer answer = history()
                .query("lastCommonReadId", 7)
                .query("setReadMarker", 1)
                .query("noStatusUpdate", 0)
                .query("markNotificationsAsRead", 1)
                .query("timeout", 30)
                .send();

        assertThat(answer).succeeds();
    }

    @Test
    void theDirectionHasToBeNamed() {
        assertThat(chat(user, room).send()).isRefused(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aStrangerFindsNothing(int future) {
        assertThat(read(talk.user("stranger"), room, future)).isRefused(404);
        assertThat(read(talk.guest(), room, future)).isRefused(404);
        assertThat(read(user, Room.UNKNOWN, future)).isRefused(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theLobbyHoldsMembersBackAndModeratorsNot(int future) {
        owner.openLobby(room);

        assertThat(read(user, room, future)).isRefused(412);
        assertThat(read(owner, room, future)).succeeds();
    }

    @Test
    void whoMayIgnoreTheLobbyReads() {
        owner.permit(room, user, Permission.ORDINARY | Permission.IGNORE_LOBBY);
        owner.openLobby(room);

        assertThat(read(user, room, 1)).succeeds();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aGuestReadsAfterJoining(int future) {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        assertThat(read(guest, open, future)).isRefused(404);

        guest.join(open);

        assertThat(kinds(read(guest, open, future))).contains("conversation_created");
    }

    @Test
    void aReadOnlyConversationIsReadable() {
        owner.setReadOnly(room, true);

        assertThat(kinds(history().query("limit", 1).send())).containsExactly("read_only");
    }

    private void startAndLeave() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();
    }

    /** 200 messages may be 25 MB, which nobody shows at once. */
    @Test
    void longMessagesComeInSeveralAnswers() {
        String body = "\uD83D\uDE00".repeat(32_000);
        List<Integer> posted = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int before = posted.isEmpty() ? 0 : posted.get(0);
            posted.add(
                    0,
                    posting(user, room, body)
                            .form("replyTo", before)
                            .send()
                            .object()
                            .getInt("id"));
        }

        List<Integer> told = new ArrayList<>();
        OcsAnswer answer = history().query("limit", 200).send();
        int answers = 0;
        while (answer.status() == 200) {
            assertThat(answer.body().length()).isLessThan(3_000_000);
            told.addAll(ids(answer));
            answers++;
            answer = history()
                    .query("limit", 200)
                    .query("lastKnownMessageId", told.get(told.size() - 1))
                    .send();
        }
        assertThat(told).startsWith(posted.toArray(new Integer[0])).doesNotHaveDuplicates();
        assertThat(answers).isBetween(2, 5);
        List<Integer> next = ids(chat(user, room)
                .query("lookIntoFuture", 1)
                .query("lastKnownMessageId", posted.get(19))
                .query("limit", 200)
                .send());
        assertThat(next).hasSizeBetween(1, 18).startsWith(posted.get(18), posted.get(17));
    }

    private OcsRequest history() {
        return chat(user, room).query("lookIntoFuture", 0);
    }

    private static OcsAnswer read(Actor reader, Room room, int future) {
        return chat(reader, room).query("lookIntoFuture", future).send();
    }

    private static List<Integer> ids(OcsAnswer answer) {
        return answer.list().stream().map(message -> message.getInt("id")).toList();
    }

    private static List<String> kinds(OcsAnswer answer) {
        return answer.list().stream()
                .map((JsonObject message) -> message.getString("systemMessage"))
                .toList();
    }
}
