package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in headers: short lines of ASCII that readers turn back into the text (RFC 2047). */
class EncodedWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Noor invites you to Standup", "a = b?", "100%"})
    void plainTextStaysAsItIs(String text) {
        assertThat(EncodedWords.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherTextComesBackWhole(String text) throws UnsupportedEncodingException {
        String header = EncodedWords.of(text);

        assertThat(header.split("\r\n ", -1)).allMatch(line -> line.matches("=\\?UTF-8\\?B\\?[A-Za-z0-9+/]+=*\\?="));
        assertThat(header.split("\r\n ", -1)).allMatch(line -> line.length() <= 75);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(text);
    }

    static Stream<String> others() {
        return Stream.of(
                "Zoé",
                "Fête à Łódź 🎉",
                "😀".repeat(255),
                "a" + "😀".repeat(255),
                "ab" + "語".repeat(255),
                "n".repeat(600),
                "מירה מזמינה אותך",
                "line\r\nBcc: noor@elsewhere.example",
                "\u0000\u0001",
                "=?utf-8?Q?hello?=",
                "x =?utf-8?B?aGVsbG8=?= y");
    }
}
