package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final String TAG = "\"x\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "W/\"x\"",
                " \"x\" ",
                "\"a\", \"x\"",
                "\"a\",W/\"x\"",
                "\"x\",\"a\"",
                ",,\"x\"",
                "\"a,b\",\"x\"",
                "*",
                " * ",
                "\"\", \"x\"",
                "\"a\"\t,\t\"x\"",
                "\"é\",\"x\""
            })
    void namesTheTag(String header) {
        assertThat(EntityTags.match(List.of(header), TAG)).isTrue();
        assertThat(EntityTags.match(List.of(header), "W/" + TAG)).isTrue();
        assertThat(EntityTags.match(List.of("\"other\"", header), TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "'x'",
                "\"x",
                "x\"",
                "\"X\"",
                "\"a\"",
                "w/\"x\"",
                "W/ \"x\"",
                "W/x",
                "\"a,\"x\"\"",
                "\"a\" \"x\"",
                "**",
                "\"x\"y",
                "\"*\"",
                "\"a,x\"",
                "bad, \"x\""
            })
    void namesItNot(String header) {
        assertThat(EntityTags.match(List.of(header), TAG)).isFalse();
    }

    @Test
    void withoutTheHeaderNothingMatches() {
        assertThat(EntityTags.match(List.of(), TAG)).isFalse();
    }

    @Test
    @Timeout(5)
    void aLongHeaderCostsLittle() {
        assertThat(EntityTags.match(List.of("\"a\",".repeat(100_000) + "x"), TAG))
                .isFalse();
        assertThat(EntityTags.match(List.of(",".repeat(500_000) + "x"), TAG)).isFalse();
    }
}
