package org.carillon.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Digests that others can check; the expected ones were computed by other programs. */
class DigestTest {
    @Test
    void digestsAreThoseOfOthers() {
        assertThat(Sha.sha1("abc")).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(Sha.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void keyedDigestsAreThoseOfOthers() {
        assertThat(Hmac.sha1("what do ya want for nothing?", "Jefe")).isEqualTo("7/zfauXrL6LSdBbV8YTfnCWafHk=");
        assertThat(Hmac.sha256("what do ya want for nothing?", "Jefe"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void anEmptySecretCanBeSignedWith() {
        assertThat(Hmac.sha1("", "")).isEqualTo("+9sdGxiqbAgyS31ktx+3Y3BpDh0=");
    }
}
