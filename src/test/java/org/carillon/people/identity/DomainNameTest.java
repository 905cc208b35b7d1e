package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A-labels of domains: what is expected stands in RFC 3492 and in the test data of UTS #46. */
class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "elsewhere.example, elsewhere.example",
        "Elsewhere.EXAMPLE, elsewhere.example",
        "bücher.de, xn--bcher-kva.de",
        "BÜCHER.de, xn--bcher-kva.de",
        "bu\u0308cher.de, xn--bcher-kva.de",
        "xn--bcher-kva.de, xn--bcher-kva.de",
        "XN--BCHER-KVA.de, xn--bcher-kva.de",
        "faß.de, xn--fa-hia.de",
        "FAẞ.de, xn--fa-hia.de",
        "fass.de, fass.de",
        "straße.example, xn--strae-oqa.example",
        "βόλος.com, xn--nxasmm1c.com",
        "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "日本語。ＪＰ, xn--wgv71a119e.jp",
        "пример.испытание, xn--e1afmkfd.xn--80akhbyknj4f",
        "مثال.إختبار, xn--mgbh0fb.xn--kgbechtv",
        "דוגמה.טעסט, xn--6dbbec0c.xn--deba0ad",
        "उदाहरण.परीक्षा, xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
        "نامه\u200Cای.com, xn--mgba3gch31f060k.com",
        "i❤.ws, xn--i-7iq.ws",
        "bü\u00ADcher.de, xn--bcher-kva.de",
        "K.example, k.example",
        "col·lega.cat, xn--collega-xma.cat"
    })
    void otherLettersBecomeALabels(String name, String ascii) {
        assertThat(DomainName.of(name)).map(DomainName::ascii).contains(ascii);
    }

    @ParameterizedTest
    @CsvSource({
        "Elsewhere.Example, Elsewhere.Example",
        "xn--bcher-kva.de, xn--bcher-kva.de",
        "BÜCHER.de, bücher.de",
        "bü\u200Bcher.de, bücher.de",
        "FAẞ.de, faß.de"
    })
    void peopleSeeTheLetters(String name, String shown) {
        assertThat(DomainName.of(name)).map(DomainName::shown).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "example.",
                ".example",
                "a..b",
                "-a.example",
                "a-.example",
                "-ü.example",
                "ü-.example",
                "ab--ü.example",
                "xn--ü.example",
                "a b.example",
                "a_b.example",
                "a/b.example",
                "ü/b.example",
                "℀.example",
                "ü\u202Eb.example",
                "\u0301a.example",
                "a\u200Db.example",
                "\u200Dü.example",
                "אa.example",
                "1אב.example",
                "\uE000.example",
                "\uD800.example",
                "127.0.0.1",
                "[127.0.0.1]",
                "[IPv6:::1]",
                "a.example,b.example",
                "a…b"
            })
    void anythingElseIsNoName(String text) {
        assertThat(DomainName.of(text)).isEmpty();
    }

    @Test
    void labelsAndNamesHaveTheLengthThatServersKnow() {
        assertThat(DomainName.of("a".repeat(63) + ".example")).isPresent();
        assertThat(DomainName.of("a".repeat(64) + ".example")).isEmpty();
        assertThat(DomainName.of("ü".repeat(64) + ".example")).isEmpty();
        String longest = "elsewhere.".repeat(24) + "elsewhere.com";
        assertThat(DomainName.of(longest)).isPresent();
        assertThat(DomainName.of("a." + longest)).isEmpty();
    }
}
