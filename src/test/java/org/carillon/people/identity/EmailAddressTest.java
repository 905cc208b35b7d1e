package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, and which addresses are the same (docs/contract/participants.md 3.4). */
class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mira@elsewhere.example",
                "m@localhost",
                "mira.b+talk@elsewhere.example",
                "!#$%&'*+-/=?^_`{|}~@elsewhere.example",
                "müller@bücher.de",
                "用户@例え.テスト",
                "сергей@пример.испытание",
                "🎉@elsewhere.example",
                "אבי@elsewhere.example"
            })
    void isAnAddress(String text) {
        assertThat(EmailAddress.of(text)).map(EmailAddress::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "mira",
                "@elsewhere.example",
                "mira@",
                ".mira@elsewhere.example",
                "mira.@elsewhere.example",
                "mi..ra@elsewhere.example",
                "mi ra@elsewhere.example",
                "\"mi ra\"@elsewhere.example",
                "mira(comment)@elsewhere.example",
                "mira@elsewhere.example.",
                "mira@[127.0.0.1]",
                "mira@127.0.0.1",
                "mira@@elsewhere.example",
                "Mira <mira@elsewhere.example>",
                "<mira@elsewhere.example>",
                "mira@elsewhere.example, noor@elsewhere.example",
                "mira@elsewhere.example\r\nBcc: noor@elsewhere.example",
                "mira\r\n@elsewhere.example",
                "mi\u0000ra@elsewhere.example",
                "mi\u0085ra@elsewhere.example",
                "mi\u202Era@elsewhere.example",
                "mi\u2028ra@elsewhere.example",
                "mi\uD800ra@elsewhere.example",
                "mira\uFF20elsewhere.example",
                "a\\b@elsewhere.example",
                "a,b@elsewhere.example",
                "a:b@elsewhere.example",
                "a;b@elsewhere.example"
            })
    void isNoAddress(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u115F", "\u034F", "\u180B", "\u2800", "\uFFA0", "\uDB40\uDC61"})
    void whatNobodySeesMakesNoAddress(String unseen) {
        assertThat(EmailAddress.of("mira" + unseen + "@elsewhere.example")).isEmpty();
    }

    @Test
    void noAddressIsNoAddress() {
        assertThat(EmailAddress.of(null)).isEmpty();
    }

    @Test
    void lengthsAreThoseOfMail() {
        String domain = "elsewhere.".repeat(18) + "example";
        assertThat(EmailAddress.of("m".repeat(64) + "@" + domain)).isPresent();
        assertThat(EmailAddress.of("m".repeat(65) + "@elsewhere.example")).isEmpty();
        assertThat(EmailAddress.of("🎉".repeat(64) + "@elsewhere.example")).isPresent();
        assertThat(EmailAddress.of("🎉".repeat(65) + "@elsewhere.example")).isEmpty();
        assertThat(EmailAddress.of("m".repeat(64) + "@a." + domain)).isPresent();
        assertThat(EmailAddress.of("m".repeat(64) + "@aa." + domain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mira@elsewhere.example, Mira@Elsewhere.EXAMPLE",
        "mira@bücher.de, mira@xn--bcher-kva.de",
        "mira@bücher.de, MIRA@BÜCHER.DE",
        "mu\u0308ller@bücher.de, müller@bücher.de"
    })
    void oneMailboxHasSeveralWaysToWriteIt(String one, String other) {
        assertThat(EmailAddress.of(one)).isEqualTo(EmailAddress.of(other));
        assertThat(EmailAddress.of(one).orElseThrow())
                .hasSameHashCodeAs(EmailAddress.of(other).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"mira@faß.de, mira@fass.de", "müller@bücher.de, muller@bücher.de", "mira@a.example, mira@b.example"})
    void otherMailboxesAreOthers(String one, String other) {
        assertThat(EmailAddress.of(one)).isPresent().isNotEqualTo(EmailAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Mira@Bücher.de, Mira@xn--bcher-kva.de, false",
        "müller@bücher.de, müller@xn--bcher-kva.de, true",
        "mira@elsewhere.example, mira@elsewhere.example, false"
    })
    void mailServersSeeALabels(String text, String wire, boolean needsSmtpUtf8) {
        EmailAddress address = EmailAddress.of(text).orElseThrow();

        assertThat(address.wire()).isEqualTo(wire);
        assertThat(address.needsSmtpUtf8()).isEqualTo(needsSmtpUtf8);
    }
}
