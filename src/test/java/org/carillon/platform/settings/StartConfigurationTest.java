package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what a server was started with is read (docs/settings.md 2). */
class StartConfigurationTest {

    @Test
    void whatIsNotGivenHasTheValueOfAFreshInstallation() {
        StartConfiguration settings = StartConfiguration.of(Map.of());

        assertThat(settings.number(StartSetting.PASSWORD_ITERATIONS)).isEqualTo(210_000);
        assertThat(settings.duration(StartSetting.PROTECTION_DELAY_MILLIS)).hasMillis(100);
        assertThat(settings.flag(StartSetting.DEMO)).isFalse();
        assertThat(settings.text(StartSetting.BASE_URL)).isEmpty();
        assertThat(settings.find(StartSetting.BASE_URL)).isEmpty();
        assertThat(settings.text(StartSetting.MAIL_FROM)).isEmpty();
        assertThat(settings.secret(StartSetting.ADMIN_PASSWORD)).isEmpty();
    }

    @Test
    void anEmptyTextCountsAsNotGiven() {
        StartConfiguration settings = StartConfiguration.of(
                Map.of(StartSetting.SWEEP_SECONDS, "", StartSetting.BASE_URL, "", StartSetting.ADMIN_PASSWORD, ""));

        assertThat(settings.duration(StartSetting.SWEEP_SECONDS)).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.find(StartSetting.BASE_URL)).isEmpty();
        assertThat(settings.secret(StartSetting.ADMIN_PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "' 3 ', 3", "1, 1", "0, 1", "-5, 1"})
    void aNumberBelowTheLeastCountsAsTheLeast(String given, int attempts) {
        assertThat(StartConfiguration.of(Map.of(StartSetting.MAIL_ATTEMPTS, given))
                        .number(StartSetting.MAIL_ATTEMPTS))
                .isEqualTo(attempts);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "yes, true",
        "on, true",
        "1, true",
        "false, false",
        "no, false",
        "2, false",
        "Off, false"
    })
    void aFlagIsOnForWordsThatSaySo(String given, boolean on) {
        assertThat(StartConfiguration.of(Map.of(StartSetting.DEMO, given)).flag(StartSetting.DEMO))
                .isEqualTo(on);
    }

    @Test
    void aListKeepsItsEmptyPlaces() {
        StartConfiguration settings =
                StartConfiguration.of(Map.of(StartSetting.TRUSTED_PROXIES, " 10.0.0.0/8 ,, fd00::/8"));

        assertThat(settings.list(StartSetting.TRUSTED_PROXIES)).containsExactly("10.0.0.0/8", "", "fd00::/8");
    }

    @Test
    void nobodyReadsASecretAsATextOrAnotherTypeThanThereIs() {
        StartConfiguration settings = StartConfiguration.of(Map.of());

        assertThatIllegalStateException().isThrownBy(() -> settings.text(StartSetting.ADMIN_PASSWORD));
        assertThatIllegalStateException().isThrownBy(() -> settings.secret(StartSetting.ADMIN_USER));
        assertThatIllegalStateException().isThrownBy(() -> settings.number(StartSetting.BASE_URL));
        assertThatIllegalStateException().isThrownBy(() -> settings.duration(StartSetting.MAIL_ATTEMPTS));
    }
}
