package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Chats.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.UserSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said around a message (docs/contract/messages.md 8). */
class ContextIT extends DeployedGroup {
    /** As few as for a page of the history. */
    private static final int STATEMENTS = 12;

    @ParameterizedTest
    @CsvSource({
        "4, 2, 2",
        "5, 2, 2",
        "2, 1, 1",
        "1, 0, 0",
        "0, 0, 0",
        "-4, 0, 0",
        "abc, 0, 0",
        "20, 5, 4",
        "100, 5, 4",
        "99999999999999999999, 5, 4",
        "2147483648, 5, 4",
    })
    void halfOfTheLimitIsBeforeAndHalfAfter(String limit, int before, int after) {
        Room quiet = withoutNotes();
        List<Integer> said = sayTen(quiet);
        int middle = said.get(5);

        OcsAnswer answer = context(owner, quiet, middle).query("limit", limit).send();

        assertThat(answer).succeeds();
        assertThat(ids(answer)).isEqualTo(said.subList(5 - before, 6 + after));
        assertThat(answer).hasHeader("X-Chat-Last-Given", String.valueOf(said.get(5 + after)));
    }

    @Test
    void fiftyAreMeantWithoutALimitAndHundredAtMost() {
        Room quiet = withoutNotes();
        List<Integer> said = IntStream.range(0, 120)
                .map(i -> say(owner, quiet, "no. " + i))
                .boxed()
                .toList();

        assertThat(ids(context(owner, quiet, said.get(60)).send().ok())).isEqualTo(said.subList(35, 86));
        assertThat(ids(context(owner, quiet, said.get(60))
                        .query("limit", 1000)
                        .send()
                        .ok()))
                .isEqualTo(said.subList(10, 111));
    }

    @Test
    void aNoteOfTheServerHasAContextToo() {
        say(user, room, "Hello");
        int added = ChatHistory.latest(owner, room, "user_added").getInt("id");

        assertThat(context(user, room, added).send().ok().list())
                .extracting(message -> message.getString("systemMessage"))
                .containsExactly("conversation_created", "user_added", "");
    }

    @Test
    void whatOneSaysIsWordedAsInTheHistory() {
        int first = say(owner, room, "Who comes?");
        int reply = Chats.posting(user, room, "I do")
                .form("replyTo", first)
                .send()
                .ok()
                .number("id");

        assertThat(context(user, room, reply).send().ok().list()).isEqualTo(ChatHistory.messages(user, room));
    }

    @Test
    void readingAroundAMessageReadsNothing() {
        int last = say(owner, room, "Hello");

        assertThat(context(user, room, last).send()).succeeds();

        assertThat(Chats.unread(user, room)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999", "9223372036854775808", "99999999999999999999999"})
    void withoutTheMessageThereIsNone(String id) {
        assertThat(context(user, room, id).send().status()).isEqualTo(304);
    }

    @Test
    void aMessageOfAnotherConversationIsNone() {
        int elsewhere = say(owner, owner.createGroup("Elsewhere"), "Secret");

        assertThat(context(owner, room, elsewhere).send().status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "1x"})
    void whatIsNoNumberIsNoAddress(String id) {
        assertThat(context(user, room, id).send().status()).isEqualTo(404);
    }

    @Test
    void theGuardsAreThoseOfReading() {
        int last = say(owner, room, "Hello");
        Actor stranger = talk.user("stranger");
        assertThat(context(stranger, room, last).send()).isRefused(404);
        assertThat(context(talk.guest(), room, last).send()).isRefused(404);
        assertThat(context(user, room, last).without("OCS-APIRequest").send()).failsTheCsrfCheck();

        owner.setReadOnly(room, true);
        assertThat(context(user, room, last).send()).succeeds();
        owner.openLobby(room);
        assertThat(context(user, room, last).send()).isRefused(412);
        assertThat(context(owner, room, last).send()).succeeds();
        talk.settings().allowOnly(talk.group("insiders", owner));
        assertThat(context(user, room, last).send()).isRefused(403, "Can not use Talk");
    }

    @Test
    void lastCommonReadIsToldToWhoTellsTheirs() {
        int last = say(owner, room, "Hello");
        Chats.marking(user, room).send().ok();

        assertThat(context(user, room, last).send()).hasHeader("X-Chat-Last-Common-Read", String.valueOf(last));
        UserSettings.hideReading(user);
        assertThat(context(user, room, last).send()).hasHeader("X-Chat-Last-Common-Read", "0");
    }

    @Test
    void moreMessagesTakeNoMoreStatements() {
        Room quiet = withoutNotes();
        List<Integer> said = sayTen(quiet);

        assertThat(talk.statementsOf(context(owner, quiet, said.get(5)))).isLessThanOrEqualTo(STATEMENTS);
    }

    private Room withoutNotes() {
        return owner.noteToSelf();
    }

    private List<Integer> sayTen(Room where) {
        List<Integer> said = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            said.add(say(owner, where, "no. " + i));
        }
        return said;
    }

    private static OcsRequest context(Actor reader, Room room, Object messageId) {
        return reader.request(
                "GET", "/ocs/v2.php/apps/spreed/api/v1/chat/" + room.token() + "/" + messageId + "/context");
    }

    private static List<Integer> ids(OcsAnswer answer) {
        return answer.list().stream().map(message -> message.getInt("id")).toList();
    }
}
