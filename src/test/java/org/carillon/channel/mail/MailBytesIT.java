package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Participants.entry;
import static org.carillon.testing.Participants.invite;
import static org.carillon.testing.ScriptedMailServer.bytes;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.carillon.testing.DeployedMails;
import org.carillon.testing.Room;
import org.carillon.testing.ScriptedMailServer;
import org.carillon.testing.ScriptedMailServer.Letter;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations by mail as the bytes that a mail server gets (docs/contract/participants.md 3.4). */
class MailBytesIT extends DeployedMails {
    private static final boolean SMTPUTF8 = true;

    /** Makes addresses those of this test alone. */
    private String unique;

    @BeforeEach
    void chooseAddresses() {
        unique = UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "bücher.de, xn--bcher-kva.de",
        "BÜCHER.de, xn--bcher-kva.de",
        "faß.de, xn--fa-hia.de",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "Elsewhere.EXAMPLE, elsewhere.example"
    })
    void domainsGoOutInAscii(String domain, String ascii) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(!SMTPUTF8)) {
            invite(owner, room, unique + "@" + domain).ok();

            Letter letter = letter(server, unique);
            assertThat(letter.sender()).isEqualTo("MAIL FROM:<talk@carillon.example>");
            assertThat(letter.recipient()).isEqualTo("RCPT TO:<" + unique + "@" + ascii + ">");
            assertThat(letter.header()).contains("To: " + unique + "@" + ascii, "From: talk@carillon.example");
            assertThat(letter.header()).allMatch(line -> line.matches("[\\x20-\\x7E]*"));
        }
    }

    @Test
    void peopleSeeTheAddressAsItWasWritten() {
        invite(owner, room, unique + "@bücher.de").ok();

        assertThat(entry(owner, room, "emails", unique + "@bücher.de").getString("displayName"))
                .isEqualTo(unique + "@bücher.de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"müller", "用户", "сергей", "🎉"})
    void otherLocalPartsAreRefusedWhereNobodyTakesThem(String name) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(!SMTPUTF8)) {
            letTheServerKnow(server);

            assertThat(invite(owner, room, name + unique + "@bücher.de")).isRefusedFor(400, "new-participant");

            assertThat(owner.look(room)).hasNumber("type", 2);
            assertThat(owner.participants(room)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"müller", "用户", "🎉"})
    void otherLocalPartsGoOutInUtf8WhereSomebodyTakesThem(String name) throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(SMTPUTF8)) {
            letTheServerKnow(server);

            invite(owner, room, name + unique + "@bücher.de").ok();

            Letter letter = letter(server, unique);
            String wire = bytes(name + unique + "@xn--bcher-kva.de");
            assertThat(letter.recipient()).isEqualTo("RCPT TO:<" + wire + ">");
            assertThat(letter.sender())
                    .startsWith("MAIL FROM:<talk@carillon.example>")
                    .contains("SMTPUTF8");
            assertThat(letter.header()).contains("To: " + wire);
        }
    }

    @Test
    void anAddressInAsciiAsksForNoSmtpUtf8() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(SMTPUTF8)) {
            invite(owner, room, unique + "@bücher.de").ok();

            assertThat(letter(server, unique).sender()).isEqualTo("MAIL FROM:<talk@carillon.example>");
        }
    }

    @Test
    void aRefusalMakesTheNodeAskAgain() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(!SMTPUTF8)) {
            letTheServerKnow(server);
        }
        try (ScriptedMailServer server = ScriptedMailServer.open(SMTPUTF8)) {
            await().untilAsserted(() -> assertThat(invite(owner, room, "müller" + unique + "@bücher.de"))
                    .succeeds());

            assertThat(letter(server, unique).sender()).contains("SMTPUTF8");
        }
    }

    @Test
    void aMailThatNobodyTakesAnyMoreIsGivenUp() throws IOException {
        try (ScriptedMailServer server = ScriptedMailServer.open(SMTPUTF8)) {
            letTheServerKnow(server);
        }
        invite(owner, room, "müller" + unique + "@bücher.de").ok();
        try (ScriptedMailServer server = ScriptedMailServer.open(!SMTPUTF8)) {
            awaitNewAttempts(() -> assertThat(StoredRows.mails(room)).isEmpty());

            assertThat(server.letters(unique)).isEmpty();
        }
    }

    @Test
    void whatWasTakenIsNotSentAgainWhenTheMailServerHangsUp() throws IOException {
        List<String> names = List.of("one", "two", "three");
        for (String name : names) {
            invite(owner, room, name + unique + "@elsewhere.example").ok();
        }
        awaitAttempts();
        try (ScriptedMailServer server = ScriptedMailServer.open(!SMTPUTF8)) {
            server.hangUpAfter(unique);
            awaitNewAttempts(() -> assertThat(StoredRows.mails(room)).isEmpty());

            for (String name : names) {
                assertThat(server.letters(name + unique)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fête à Łódź 🎉",
                "x\r\nBcc: noor@elsewhere.example",
                "x\r\n\r\nbody",
                "=?utf-8?Q?hello?=",
                "\u202Etxt.exe",
                "שלום"
            })
    void namesInHeadersAreWordsOfAscii(String name) throws IOException {
        Room party = owner.createGroup(name);
        try (ScriptedMailServer server = ScriptedMailServer.open(SMTPUTF8)) {
            invite(owner, party, unique + "@elsewhere.example").ok();

            List<String> header = letter(server, unique).header();
            assertThat(header).allMatch(line -> line.matches("[\\x20-\\x7E]*"));
            assertThat(header).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(header.stream().filter(line -> line.startsWith("Subject: ")))
                    .hasSize(1)
                    .noneMatch(line -> line.contains("=?utf-8"));
        }
    }

    /** Lets the server under test speak to the mail server, and so learn what that offers. */
    private void letTheServerKnow(ScriptedMailServer server) {
        String address = "known-" + UUID.randomUUID() + "@elsewhere.example";
        Room other = owner.createGroup("Other");
        invite(owner, other, address).ok();
        letter(server, address);
    }

    private static Letter letter(ScriptedMailServer server, String recipient) {
        await().untilAsserted(() -> assertThat(server.letters(recipient)).hasSize(1));
        return server.letters(recipient).get(0);
    }
}
