package org.carillon.people.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures made of an initial (docs/contract/pages.md 6). */
class DrawingTest {

    @ParameterizedTest
    @CsvSource({"mira, M", "' <b> ', B", "'', ?", "'&', ?", "7 dwarfs, 7", "über, Ü", "\uD835\uDC00b, \uD835\uDC00"})
    void theFirstLetterOrDigitIsDrawn(String name, String initial) {
        assertThat(Drawing.of(name, 64, false)).contains(">" + initial + "</text>");
    }

    @Test
    void aNameHasOneColourInEachSurrounding() {
        assertThat(Drawing.of("Mira", 64, false)).isEqualTo(Drawing.of("Mira", 64, false));
        assertThat(Drawing.of("Mira", 64, true)).isNotEqualTo(Drawing.of("Mira", 64, false));
    }

    @Test
    void itIsDrawnInTheSizeThatWasAskedFor() {
        assertThat(Drawing.of("Mira", 512, false)).startsWith("<svg").contains("width=\"512\"", "height=\"512\"");
    }

    @Test
    void everyColourIsOne() {
        for (int i = 0; i < 2000; i++) {
            assertThat(Drawing.of("name " + i, 64, i % 2 == 0)).containsPattern("fill=\"#[0-9a-f]{6}\"/>");
        }
    }
}
