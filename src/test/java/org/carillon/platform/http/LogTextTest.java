package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(LogText.oneLine("GET /call/é \uD83D\uDE00")).isEqualTo("GET /call/é \uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\u202a", "\u202e",
                "\u2066", "\u2069"
            })
    void nothingBreaksTheLine(String control) {
        assertThat(LogText.oneLine("a" + control + "b")).isEqualTo("a?b");
    }

    @Test
    void aLineOfJsonSaysTheSame() {
        assertThat(LogText.jsonLine("{\"a\":\"x\u2028y\u202ez\u00e9\"}"))
                .isEqualTo("{\"a\":\"x\\u2028y\\u202ez\u00e9\"}");
    }

    @Test
    void longTextIsCut() {
        assertThat(LogText.oneLine("t".repeat(300))).hasSize(300);
        assertThat(LogText.oneLine("t".repeat(301))).hasSize(301).endsWith("…");
        assertThat(LogText.oneLine("😀".repeat(301))).isEqualTo("😀".repeat(300) + "…");
    }

    @Test
    void nothingIsCalledNull() {
        assertThat(LogText.oneLine(null)).isEqualTo("null");
    }
}
