package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.carillon.platform.digest.Hmac;
import org.junit.jupiter.api.Test;

/** Which signatures of partners are right (docs/contract/signaling.md 6.1). */
class PartnerSignatureTest {
    private static final String SECRET = "MySecretValue";
    private static final String RANDOM = "afb6b872ab03e3376b31bf0af601067222ff7990335ca02d327071b73c0119c6";
    private static final String BODY =
            "{\"type\":\"auth\",\"auth\":{\"version\":\"1.0\",\"params\":{\"hello\":\"world\"}}}";
    private static final String CHECKSUM = "3c4a69ff328299803ac2879614b707c807b4758cf19450755c60656cac46e3bc";

    @Test
    void aKnownSignatureIsRightInAnyCase() {
        assertThat(isRight(RANDOM, CHECKSUM, BODY, SECRET)).isTrue();
        assertThat(isRight(RANDOM, CHECKSUM.toUpperCase(Locale.ROOT), BODY, SECRET))
                .isTrue();
    }

    @Test
    void anythingElseIsWrong() {
        assertThat(isRight(RANDOM, CHECKSUM, BODY + " ", SECRET)).isFalse();
        assertThat(isRight(RANDOM, CHECKSUM, BODY, "another")).isFalse();
        assertThat(isRight(RANDOM, null, BODY, SECRET)).isFalse();
        assertThat(isRight(null, CHECKSUM, BODY, SECRET)).isFalse();
        assertThat(isRight(RANDOM, Hmac.sha256(RANDOM, ""), "", "")).isFalse();
        assertThat(isRight("short", Hmac.sha256("short", SECRET), "", SECRET)).isFalse();
    }

    @Test
    void oneHalfIsASignatureAndNoneIsNone() {
        assertThat(new PartnerSignature(null, null, BODY).isAbsent()).isTrue();
        assertThat(new PartnerSignature(RANDOM, null, BODY).isAbsent()).isFalse();
        assertThat(new PartnerSignature(null, CHECKSUM, BODY).isAbsent()).isFalse();
    }

    private static boolean isRight(String random, String checksum, String text, String secret) {
        return new PartnerSignature(random, checksum, text).isRight(secret);
    }
}
