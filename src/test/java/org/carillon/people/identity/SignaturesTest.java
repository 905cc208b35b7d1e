package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final String SECRET = "MySecretValue";
    private static final String RANDOM = "afb6b872ab03e3376b31bf0af601067222ff7990335ca02d327071b73c0119c6";
    private static final String BODY =
            "{\"type\":\"auth\",\"auth\":{\"version\":\"1.0\",\"params\":{\"hello\":\"world\"}}}";
    private static final String CHECKSUM = "3c4a69ff328299803ac2879614b707c807b4758cf19450755c60656cac46e3bc";

    @Test
    void aKnownSignatureIsRightInAnyCase() {
        assertThat(Signatures.sha256(RANDOM + BODY, SECRET)).isEqualTo(CHECKSUM);
        assertThat(Signatures.isRight(RANDOM, CHECKSUM, BODY, SECRET)).isTrue();
        assertThat(Signatures.isRight(RANDOM, CHECKSUM.toUpperCase(Locale.ROOT), BODY, SECRET))
                .isTrue();
    }

    @Test
    void anythingElseIsWrong() {
        assertThat(Signatures.isRight(RANDOM, CHECKSUM, BODY + " ", SECRET)).isFalse();
        assertThat(Signatures.isRight(RANDOM, CHECKSUM, BODY, "another")).isFalse();
        assertThat(Signatures.isRight(RANDOM, null, BODY, SECRET)).isFalse();
        assertThat(Signatures.isRight(null, CHECKSUM, BODY, SECRET)).isFalse();
        assertThat(Signatures.isRight(RANDOM, Signatures.sha256(RANDOM, ""), "", ""))
                .isFalse();
        assertThat(Signatures.isRight("short", Signatures.sha256("short", SECRET), "", SECRET))
                .isFalse();
    }

    @Test
    void anEmptySecretCanBeSignedWith() {
        assertThat(Signatures.sha1("what do ya want for nothing?", "Jefe")).isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
        assertThat(Signatures.sha1("", "")).isEqualTo("+9sdGxiqbAgyS31ktx+3Y3BpDh0=");
    }
}
