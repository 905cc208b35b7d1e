package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids ignore the case of letters, and of no others than those of ASCII (docs/contract/identity.md 2). */
class UserIdTest {
    @ParameterizedTest
    @CsvSource({
        "Bob, bob",
        "BOB, bob",
        "bob, bob",
        "I_I.i@X-Y'Z, i_i.i@x-y'z",
        "bo\u212A, bo\u212A",
        "AL\u0130CE, AL\u0130CE",
        "al\u0131ce, al\u0131ce",
        "\uFF22ob, \uFF22ob"
    })
    void lowersLettersOfIds(String written, String lowered) {
        assertThat(UserId.lowered(written)).isEqualTo(lowered);
    }

    @Test
    void theLanguageOfTheServerDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(UserId.lowered("ALICE")).isEqualTo("alice");
        } finally {
            Locale.setDefault(before);
        }
    }
}
