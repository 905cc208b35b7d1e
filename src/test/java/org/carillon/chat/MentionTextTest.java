package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a text speaks of (docs/contract/messages.md 9.1). */
class MentionTextTest {
    private static final List<MessageActor> MEMBERS = List.of(
            MessageActor.user("bob"),
            MessageActor.user("Carol"),
            MessageActor.user("bob.smith"),
            MessageActor.user("space user"),
            MessageActor.user("o'neill"),
            MessageActor.user("x@example.org"),
            new MessageActor("guests", "abc123"),
            new MessageActor("emails", "Zoe@Example.org"),
            new MessageActor("groups", "C# devs"),
            MessageActor.ALL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "@bob|{user1}",
                "Hi @bob, hi|Hi {user1}, hi",
                "(@bob)|({user1})",
                "@bob.|{user1}.",
                "@bob...|{user1}...",
                "@bob's turn|{user1}'s turn",
                "@bob!@bob|{user1}!{user1}",
                "@bob.smith|{user1}",
                "@bob.smith.|{user1}.",
                "@bob.jones|{user1}.jones",
                "@BOB @carol|{user1} {user2}",
                "@bob @Carol @bob|{user1} {user2} {user1}",
                "@o'neill's|{user1}'s",
                "@x@example.org|{user1}",
                "@\"space user\"|{user1}",
                "@\"Space User\" and @bob|{user1} and {user2}",
                "@\"bob\"|{user1}",
                "@\"guest/abc123\"|{guest1}",
                "@\"guest/ABC123\" @bob|{guest1} {user1}",
                "@\"email/zoe@example.org\"|{email1}",
                "@\"group/C# devs\"|{group1}",
                "@all|{call1}",
                "@ALL @\"all\"|{call1} {call1}",
                "@all: @bob|{call1}: {user1}",
                "😀@bob😀|😀{user1}😀",
            })
    void aTextSpeaksOfMembers(String text, String worded) {
        assertThat(word(text)).isEqualTo(worded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@allison",
                "@bobby",
                "bob@bob",
                "mail a.bob@bob.org",
                "@@bob",
                "/@bob",
                "@space user",
                "@\"space user",
                "@\"\"",
                "@",
                "@ bob",
                "@stranger",
                "@guest/abc123",
                "ｂ@bob",
            })
    void otherTextSpeaksOfNobody(String text) {
        assertThat(word(text)).isEqualTo(text);
    }

    @Test
    void whatTheWriterWroteLikeAPlaceholderIsNone() {
        assertThat(word("{mention-user1} @bob")).isEqualTo("{mention-user1} {user2}");
    }

    /** The text with short placeholders. */
    private static String word(String text) {
        MentionText mentions = new MentionText(text);
        Sentence sentence = mentions.word(mentions.meant(MEMBERS), actor -> Map.of("id", actor.id()));
        String worded = sentence.text();
        for (String name : sentence.parameters().keySet()) {
            assertThat(worded).contains("{" + name + "}");
            worded = worded.replace("{" + name + "}", "{" + name.substring("mention-".length()) + "}");
        }
        return worded;
    }

    @Test
    void eachIsMeantOnceInTheFormThatIsStored() {
        assertThat(new MentionText("@carol @all @CAROL @bob").meant(MEMBERS))
                .containsExactly(MessageActor.user("Carol"), MessageActor.ALL, MessageActor.user("bob"));
    }

    @Test
    void whoWasNoMemberThenIsTextForEver() {
        assertThat(new MentionText("@bob @carol")
                        .word(List.of(MessageActor.user("bob")), actor -> Map.of())
                        .text())
                .isEqualTo("{mention-user1} @carol");
    }

    @Test
    void onlyTheFirstHundredPlacesAreLookedAt() {
        String text = IntStream.range(0, 16_000).mapToObj(i -> "@bob").collect(Collectors.joining(" "));

        MentionText mentions = new MentionText(text);

        assertThat(mentions.ids()).containsExactly("bob");
        assertThat(mentions.word(List.of(MessageActor.user("bob")), actor -> Map.of())
                        .text())
                .startsWith("{mention-user1} ")
                .endsWith(" @bob");
    }

    @Test
    void aTextOfSignsAloneIsSoonLookedAt() {
        assertThat(new MentionText("@.".repeat(16_000)).ids()).hasSizeLessThan(5_000);
        assertThat(new MentionText("@\"".repeat(16_000)).ids()).hasSizeLessThan(5_000);
        assertThat(new MentionText("@a.".repeat(10_000)).ids()).hasSizeLessThan(5_000);
    }
}
