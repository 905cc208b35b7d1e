package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who mails come from, as it was set (docs/settings.md 2). */
class SenderTest {
    @ParameterizedTest
    @CsvSource({
        "talk@carillon.example, talk@carillon.example, ''",
        "' talk@bücher.de ', talk@bücher.de, ''",
        "Talk <talk@carillon.example>, talk@carillon.example, Talk",
        "'\"Zoé, Talk\" <talk@carillon.example>', talk@carillon.example, 'Zoé, Talk'",
        "<talk@carillon.example>, talk@carillon.example, ''"
    })
    void hasAnAddressAndPerhapsAName(String text, String address, String name) {
        MailFrom sender = MailFrom.of(text).orElseThrow();

        assertThat(sender.address().text()).isEqualTo(address);
        assertThat(sender.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Talk", "Talk <>", "Talk <talk>", "a@b.example, c@d.example", "Talk talk@carillon.example"})
    void anythingElseIsNobody(String text) {
        assertThat(MailFrom.of(text)).isEmpty();
    }
}
