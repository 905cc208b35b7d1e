package org.carillon.signaling.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Privacy;
import org.carillon.testing.SignalingClient;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_013);
    private static final Caller MIRA = new Caller("mira", "Mira K.", false, null, "", Privacy.NONE);

    @Test
    void aTicketIsSignedUpToItsLastColon() {
        String ticket = Tickets.ticket("k3JxV0b9QmTz81Ls", NOW, "mira", "a secret");

        int end = ticket.lastIndexOf(':');
        assertThat(ticket.substring(0, end)).isEqualTo("k3JxV0b9QmTz81Ls:1700000013:mira");
        assertThat(ticket.substring(end + 1))
                .isEqualTo(HexFormat.of()
                        .formatHex(SignalingClient.hmac("HmacSHA256", "a secret", ticket.substring(0, end))));
    }

    @Test
    void claimsOfAUserNameHim() {
        assertThat(Tickets.claims(MIRA, "https://talk.example/", NOW))
                .hasToString("{iss=https://talk.example/, iat=1700000013, exp=1700000073, sub=mira,"
                        + " userdata={displayname=Mira K.}}");
    }

    @Test
    void claimsOfAGuestDoNot() {
        assertThat(Tickets.claims(Caller.GUEST, "https://talk.example/", NOW)).containsOnlyKeys("iss", "iat", "exp");
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfEachAlgorithmAreCheckedByTheStoredKey(TokenAlgorithm algorithm) throws JoseException {
        KeyPair made = algorithm.generate();
        KeyPair stored = new TokenKey(algorithm, made).keys(algorithm);
        JsonWebSignature signature = new JsonWebSignature();

        signature.setCompactSerialization(
                Tickets.token(Tickets.claims(MIRA, "https://talk.example/", NOW), algorithm, stored.getPrivate()));
        signature.setKey(made.getPublic());

        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo(algorithm.wireName());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getPayload()).contains("\"sub\":\"mira\"");
    }

    @ParameterizedTest
    @EnumSource
    void eachAlgorithmIsFoundByItsName(TokenAlgorithm algorithm) {
        assertThat(TokenAlgorithm.of(algorithm.wireName())).isEqualTo(algorithm);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EDDSA")
    void keysAreAnnouncedAsPem(TokenAlgorithm algorithm) {
        KeyPair keys = algorithm.generate();

        String pem = algorithm.announce(keys.getPublic());

        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
        assertThat(pem.lines()).allMatch(line -> line.length() <= 64);
        assertThat(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")))
                .isEqualTo(keys.getPublic().getEncoded());
    }
}
