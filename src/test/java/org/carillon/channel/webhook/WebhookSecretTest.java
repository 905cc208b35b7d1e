package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that others can check; the expected ones were computed by other programs. */
class WebhookSecretTest {
    @Test
    void anEncodedSecretSignsWithTheKeyInside() {
        WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aPlainSecretIsTheKeyAndTextsAreSignedAsUtf8() {
        WebhookSecret secret = WebhookSecret.parse("plain words");

        assertThat(secret.sign("msg_1_2", 1700000000, "{\"name\":\"Zoë\"}"))
                .isEqualTo("v1,EWxOFYZn2kMhWIqMw/2gX7f7jKHNy0TITrUdgEz9JTE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_not Base64 at all"})
    void anUnreadableSecretIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> WebhookSecret.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("all")
                .hasNoCause();
    }
}
