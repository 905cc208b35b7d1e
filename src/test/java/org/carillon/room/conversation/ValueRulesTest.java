package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of a conversation may be (docs/contract/conversations.md 1.2). */
class ValueRulesTest {
    private static final String EMOJI = "\uD83D\uDD14";

    @Test
    void aNameLosesTheSpaceAroundIt() {
        assertThat(ValueRules.name(" \t Stand up \n")).contains("Stand up");
    }

    @Test
    void aNameHasAtMost255Characters() {
        assertThat(ValueRules.name("n".repeat(255))).isPresent();
        assertThat(ValueRules.name("n".repeat(256))).isEmpty();
        assertThat(ValueRules.name(" " + "n".repeat(255) + " ")).isPresent();
    }

    @Test
    void anEmojiIsOneCharacter() {
        assertThat(ValueRules.name(EMOJI.repeat(255))).isPresent();
        assertThat(ValueRules.name(EMOJI.repeat(256))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void nothingIsNoName(String text) {
        assertThat(ValueRules.name(text)).isEmpty();
        assertThat(ValueRules.description(text)).contains("");
    }

    @Test
    void whatIsNotGivenIsNeitherNameNorDescription() {
        assertThat(ValueRules.name(null)).isEmpty();
        assertThat(ValueRules.description(null)).isEmpty();
        assertThat(ValueRules.isPassword(null)).isFalse();
    }

    @Test
    void aDescriptionHasAtMost2000Characters() {
        assertThat(ValueRules.description("d".repeat(2_000))).isPresent();
        assertThat(ValueRules.description("d".repeat(2_001))).isEmpty();
    }

    @Test
    void aPasswordIsTakenAsItIsWithAtMost255Characters() {
        assertThat(ValueRules.isPassword("")).isTrue();
        assertThat(ValueRules.isPassword(" ".repeat(255))).isTrue();
        assertThat(ValueRules.isPassword(" ".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({",true", "0,true", "1795443099,true", "-1,false", "9223372036854775807,false"})
    void aTimerIsATimeOrNone(Long seconds, boolean fits) {
        assertThat(ValueRules.isTimer(seconds)).isEqualTo(fits);
    }

    @Test
    void noTimeIsNoTimer() {
        assertThat(ValueRules.timer(null)).isNull();
        assertThat(ValueRules.timer(0L)).isNull();
        assertThat(ValueRules.timer(60L)).isEqualTo(Instant.ofEpochSecond(60));
    }
}
