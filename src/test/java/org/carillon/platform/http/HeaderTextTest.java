package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"true", " true", "true ", "\ttrue\t", " \t true \t "})
    void blanksAroundAValueDoNotBelongToIt(String raw) {
        assertThat(HeaderText.of(raw)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé", "日本", "😀", "plain", "a  b"})
    void bytesThatAreUtf8AreReadAsSuch(String text) {
        String fromTheServer = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(HeaderText.of(fromTheServer)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00e9", "\u00ff", "\u00c3", "\u00ed\u00a0\u0080"})
    void otherBytesAreLatin1(String text) {
        assertThat(HeaderText.of(text)).isEqualTo(text);
    }

    @Test
    void whatTheServerReadAsUtf8StaysAsItIs() {
        assertThat(HeaderText.of("日本é ")).isEqualTo("日本é");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(HeaderText.of(null)).isNull();
        assertThat(HeaderText.of(" ")).isEmpty();
    }
}
