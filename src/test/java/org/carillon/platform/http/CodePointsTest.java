package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths in characters as people count them (docs/contract/envelope.md 8.5). */
class CodePointsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "äöü, 3", "😀😀😀, 3", "a😀b, 3", "e\u0301, 2"})
    void aTextIsAsLongAsItsCharacters(String text, int length) {
        assertThat(CodePoints.exceed(text, length)).isFalse();
        assertThat(CodePoints.exceed(text, length - 1)).isTrue();
        assertThat(CodePoints.cut(text, length)).isEqualTo(text);
    }

    @Test
    void nothingIsNeverTooLong() {
        assertThat(CodePoints.exceed(null, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abc, 2, ab", "😀😀😀, 2, 😀😀", "a😀b, 2, a😀", "a😀b, 1, a"})
    void noCharacterIsTornApart(String text, int most, String beginning) {
        assertThat(CodePoints.cut(text, most)).isEqualTo(beginning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "a\uDC00b", "\uDC00\uD800", "😀\uD83D"})
    void whatNoDatabaseStoresIsKnown(String text) {
        assertThat(CodePoints.areStorable(text)).isFalse();
        assertThat(CodePoints.areStorable(CodePoints.storable(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0001b", "😀", "\uFFFD\uFFFE"})
    void anythingElseIsStored(String text) {
        assertThat(CodePoints.areStorable(text)).isTrue();
        assertThat(CodePoints.storable(text)).isEqualTo(text);
    }
}
