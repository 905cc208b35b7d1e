package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hash of the settings lets through of those with secrets in them. */
class SettingsFingerprintTest {

    @Test
    void serversCountAndSecretsDoNot() {
        assertThat(SettingsFingerprint.withoutSecrets(
                        "[{\"server\":\"turn.example:1\",\"secret\":\"abc\",\"password\":\"abc\","
                                + "\"schemes\":\"turn\"}]"))
                .contains("turn.example:1", "turn")
                .doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "{\"secret\":\"abc\"",
                "\"abc\"",
                "[\"abc\"]",
                "{\"x\":{\"y\":\"abc\"}}",
                "{\"server\":[\"abc\"]}"
            })
    void whatIsNotKnownToBePublicIsHidden(String text) {
        assertThat(SettingsFingerprint.withoutSecrets(text)).doesNotContain("abc");
    }
}
