package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎸",
                "💬",
                "☕",
                "◽",
                "©️",
                "ℹ️",
                "❤️",
                "3️⃣",
                "👍🏽",
                "🇩🇪",
                "👩‍👩‍👧‍👦",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "🫨"
            })
    void oneEmojiIsOne(String text) {
        assertThat(Emoji.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3", "é", "字", " ", "a️", "🎸🎸", "🎸 ", "x🎸", "🇩🇪🇫🇷", ":)", "\r\n"})
    void anythingElseIsNone(String text) {
        assertThat(Emoji.isOne(text)).isFalse();
    }

    @Test
    void endlessSequencesAreNone() {
        assertThat(Emoji.isOne("👩" + "‍👩".repeat(30))).isFalse();
    }
}
