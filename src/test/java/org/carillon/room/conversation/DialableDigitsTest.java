package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

/** Digits for phones (docs/contract/participants.md 2.1). */
class DialableDigitsTest {
    @RepeatedTest(50)
    void neighboursDifferAndNoneBeginsWithZero() {
        assertThat(DialableDigits.random(8)).matches("[1-9][0-9]{7}").doesNotMatch(".*([0-9])\\1.*");
    }
}
