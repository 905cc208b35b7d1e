package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carillon.people.identity.ConversationToken;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of docs/contract/messages.md 3. */
class SystemMessageRendererTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Conversation GROUP =
            new Conversation(new ConversationToken("abcd"), ConversationType.GROUP, "Standup", NOW);
    private static final Conversation PAIR =
            new Conversation(new ConversationToken("abcd"), ConversationType.ONE_TO_ONE, "[\"mira\",\"noor\"]", NOW);
    private static final MessageActor MIRA = MessageActor.user("mira");
    private static final MessageActor NOOR = MessageActor.user("noor");
    private static final Names NAMES = new Names(
            Map.of(
                    "mira", "Mira", "noor", "Noor B.", "user1", "U1", "user2", "U2", "user3", "U3", "user4", "U4",
                    "user5", "U5", "user6", "U6", "user7", "U7"),
            Map.of("team", "The team"),
            Map.of("abc", "Sam"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | Call with 0 guests (Duration 1:05)",
                "0 | 1 | Call with 1 guest (Duration 1:05)",
                "0 | 3 | Call with 3 guests (Duration 1:05)",
                "1 | 0 | Call with {user1} and 0 guests (Duration 1:05)",
                "1 | 2 | Call with {user1} and 2 guests (Duration 1:05)",
                "2 | 0 | Call with {user1} and {user2} (Duration 1:05)",
                "2 | 1 | Call with {user1}, {user2} and 1 guest (Duration 1:05)",
                "3 | 0 | Call with {user1}, {user2} and {user3} (Duration 1:05)",
                "4 | 0 | Call with {user1}, {user2}, {user3} and {user4} (Duration 1:05)",
                "4 | 2 | Call with {user1}, {user2}, {user3}, {user4} and 2 guests (Duration 1:05)",
                "5 | 0 | Call with {user1}, {user2}, {user3}, {user4} and {user5} (Duration 1:05)",
                "5 | 1 | Call with {user1}, {user2}, {user3}, {user4} and 2 others (Duration 1:05)",
                "6 | 0 | Call with {user1}, {user2}, {user3}, {user4} and 2 others (Duration 1:05)",
                "7 | 2 | Call with {user1}, {user2}, {user3}, {user4} and 5 others (Duration 1:05)"
            })
    void theEndOfACallNamesUpToFive(int users, int guests, String sentence) {
        Sentence ended = ended(SystemMessage.CALL_ENDED, NOOR, users, guests, 65);

        assertThat(ended.text()).isEqualTo(sentence);
        assertThat(ended.parameters()).hasSize(1 + Math.min(users, users + guests > 5 && users > 4 ? 4 : 5));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "9, 0:09", "60, 1:00", "3599, 59:59", "3600, 60:00", "36000, 600:00"})
    void aDurationIsMinutesAndSeconds(long seconds, String shown) {
        assertThat(ended(SystemMessage.CALL_ENDED, NOOR, 2, 0, seconds).text()).endsWith("(Duration " + shown + ")");
    }

    @Test
    void whoEndedTheCallForAllIsNotNamedTwice() {
        Sentence ended = ended(SystemMessage.CALL_ENDED_EVERYONE, MessageActor.user("user1"), 3, 0, 65);

        assertThat(ended.text()).isEqualTo("{actor} ended the call with {user1} and {user2} (Duration 1:05)");
        assertThat(ended.parameters().get("actor")).containsEntry("id", "user1");
        assertThat(ended.parameters().get("user1")).containsEntry("id", "user2");
    }

    @Test
    void theServerEndsACallWithoutAName() {
        Sentence ended = ended(SystemMessage.CALL_ENDED_EVERYONE, MessageActor.SYSTEM, 2, 1, 3600);

        assertThat(ended.text())
                .isEqualTo("Time was up for the call with {user1}, {user2} and 1 guest (Duration 60:00)");
    }

    @Test
    void whoDidItReadsYou() {
        ChatMessage message = message(MIRA, SystemMessage.CALL_STARTED, MessageParameters.NONE);

        assertThat(word(message, GROUP, MIRA).text()).isEqualTo("You started a call");
        assertThat(word(message, GROUP, NOOR).text()).isEqualTo("{actor} started a call");
    }

    @Test
    void somebodyElseIsNamed() {
        ChatMessage message = message(MIRA, SystemMessage.USER_ADDED, MessageParameters.about(NOOR));

        Sentence added = word(message, GROUP, MessageActor.user("third"));

        assertThat(added.text()).isEqualTo("{actor} added {user}");
        assertThat(word(message, GROUP, NOOR).text()).isEqualTo("{actor} added you");
        assertThat(added.parameters().get("user"))
                .containsExactly(Map.entry("type", "user"), Map.entry("id", "noor"), Map.entry("name", "Noor B."));
    }

    @Test
    void aGroupIsCalledAGroup() {
        MessageParameters team = MessageParameters.about(new MessageActor("groups", "team"));
        ChatMessage message = message(MIRA, SystemMessage.GROUP_ADDED, team);

        Sentence added = word(message, GROUP, MIRA);

        assertThat(added.text()).isEqualTo("You added group {group}");
        assertThat(added.parameters().get("group"))
                .containsExactly(Map.entry("type", "group"), Map.entry("id", "team"), Map.entry("name", "The team"));
    }

    @Test
    void aPhoneIsCalledAPhone() {
        MessageActor phone = new MessageActor("phones", "abc");
        ChatMessage message = message(MIRA, SystemMessage.PHONE_ADDED, MessageParameters.about(phone));

        assertThat(word(message, GROUP, NOOR).parameters()).containsKeys("actor", "phone");
    }

    @Test
    void guestsAreMarkedAsSuch() {
        assertThat(NAMES.richObject(new MessageActor("guests", "abc"))).containsEntry("name", "Sam (guest)");
        assertThat(NAMES.richObject(new MessageActor("guests", "xyz"))).containsEntry("name", "Guest");
        assertThat(NAMES.richObject(new MessageActor("guests", "abc"))).containsEntry("id", "guest/abc");
    }

    @Test
    void aMissedCallReadsDifferentlyForBoth() {
        ChatMessage message = message(MIRA, SystemMessage.CALL_MISSED, MessageParameters.NONE);

        Sentence tried = word(message, PAIR, MIRA);
        Sentence missed = word(message, PAIR, NOOR);

        assertThat(SystemMessageRenderer.kind(message, MIRA)).isEqualTo("call_tried");
        assertThat(SystemMessageRenderer.kind(message, NOOR)).isEqualTo("call_missed");
        assertThat(tried.text()).isEqualTo("You tried to call {user}");
        assertThat(tried.parameters().get("user")).containsEntry("id", "noor");
        assertThat(missed.text()).isEqualTo("You missed a call from {user}");
        assertThat(missed.parameters().get("user")).containsEntry("id", "mira");
    }

    @Test
    void whatAMessageKeepsIsReadBack() {
        MessageParameters call = MessageParameters.ofCall(users(25), 3, 65);

        assertThat(call.users()).hasSize(20);
        assertThat(call.moreUsers()).isEqualTo(5);
        assertThat(MessageParameters.ofJson(call.toJson())).isEqualTo(call);
        assertThat(MessageParameters.ofJson(MessageParameters.about(NOOR).toJson()))
                .isEqualTo(MessageParameters.about(NOOR));
    }

    private static ChatMessage message(MessageActor actor, SystemMessage kind, MessageParameters parameters) {
        return new ChatMessage(1, new NewMessage(actor, kind, parameters, NOW));
    }

    private static Sentence word(ChatMessage message, Conversation conversation, MessageActor reader) {
        return SystemMessageRenderer.word(message, new Reading(conversation, reader, NAMES));
    }

    private static Sentence ended(SystemMessage kind, MessageActor actor, int users, int guests, long seconds) {
        MessageParameters call = MessageParameters.ofCall(users(users), guests, seconds);
        return word(message(actor, kind, call), GROUP, MIRA);
    }

    private static List<String> users(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "user" + i).toList();
    }
}
