package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.carillon.people.identity.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as bytes (docs/contract/participants.md 3.4.2); how they reach a mail server: {@link MailBytesIT}. */
class MimeInvitationTest {
    @ParameterizedTest
    @CsvSource({
        "talk@carillon.example, From: talk@carillon.example",
        "talk@bücher.de, From: talk@xn--bcher-kva.de",
        "Talk <talk@carillon.example>, From: \"Talk\" <talk@carillon.example>",
        "'Doe, Talk <talk@carillon.example>', 'From: \"Doe, Talk\" <talk@carillon.example>'",
        "a\\b <talk@carillon.example>, From: \"a\\\\b\" <talk@carillon.example>",
        "Zoé <talk@bücher.de>, From: =?UTF-8?B?Wm/DqQ==?= <talk@xn--bcher-kva.de>"
    })
    void theSenderIsWrittenInAscii(String sender, String line) throws MessagingException, IOException {
        assertThat(header(sender, "Hello")).contains(line);
    }

    @Test
    void aLongSubjectIsFolded() throws MessagingException, IOException {
        List<String> header = header("talk@carillon.example", "🎉".repeat(255) + " invites you to " + "n".repeat(255));

        assertThat(header).allMatch(line -> line.length() <= 85);
        assertThat(header).filteredOn(line -> line.startsWith("Subject: ")).hasSize(1);
    }

    @Test
    void aSubjectAddsNoLine() throws MessagingException, IOException {
        assertThat(header("talk@carillon.example", "x\r\nBcc: noor@elsewhere.example"))
                .noneMatch(line -> line.startsWith("Bcc"));
    }

    private static List<String> header(String sender, String subject) throws MessagingException, IOException {
        MimeInvitation writer = new MimeInvitation(MailFrom.of(sender).orElseThrow(), Instant.EPOCH);
        EmailAddress to = EmailAddress.of("mira@elsewhere.example").orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.message(Session.getInstance(new Properties()), new MailAttempt(1, 1, to.text(), subject, "Hello"), to)
                .writeTo(bytes);
        String message = bytes.toString(StandardCharsets.ISO_8859_1);
        return List.of(message.substring(0, message.indexOf("\r\n\r\n")).split("\r\n", -1));
    }
}
