package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppPasswordFormatTest {

    @Test
    void anAppPasswordHas72LettersAndDigits() {
        assertThat(AppPasswordFormat.generate()).matches("[A-Za-z0-9]{72}");
    }

    @Test
    void noTwoAreTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(AppPasswordFormat.generate());
        }

        assertThat(seen).hasSize(100);
    }

    @Test
    void itIsKnownByItsLengthAndItsCharacters() {
        assertThat(AppPasswordFormat.looksLikeOne(AppPasswordFormat.generate())).isTrue();
        assertThat(AppPasswordFormat.looksLikeOne("123456")).isFalse();
        assertThat(AppPasswordFormat.looksLikeOne("")).isFalse();
        assertThat(AppPasswordFormat.looksLikeOne("a".repeat(71) + "-")).isFalse();
        assertThat(AppPasswordFormat.looksLikeOne("ä".repeat(72))).isFalse();
        assertThat(AppPasswordFormat.looksLikeOne("a".repeat(73))).isFalse();
    }

    @Test
    void onlyItsDigestIsKept() {
        assertThat(AppPasswordFormat.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
