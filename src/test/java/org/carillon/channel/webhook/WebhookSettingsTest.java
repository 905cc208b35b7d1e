package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the configuration leads to, and what the log says of it (docs/contract/rings.md 4.1). */
class WebhookSettingsTest {
    private static final Logger LOG = Logger.getLogger(WebhookSettings.class.getName());

    private final Collector log = new Collector();
    private final WebhookSettings settings = new WebhookSettings();

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void targetsAndASecretAreEnough() {
        read("https://me:word@hooks.example/in?key=hidden", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(settings.targets()).extracting(WebhookTarget::name).containsExactly("https://hooks.example/in");
        assertThat(settings.secret()).isNotNull();
        assertThat(log.lines).containsExactly("INFO webhooks go to [https://hooks.example/in]");
    }

    @Test
    void withoutASecretNobodyIsTold() {
        read("https://hooks.example/in", "");

        assertThat(settings.targets()).isEmpty();
        assertThat(log.lines).singleElement().asString().startsWith("WARNING no webhooks are sent");
    }

    @Test
    void withAnUnreadableSecretNobodyIsToldAndTheLogDoesNotShowIt() {
        read("https://hooks.example/in", "whsec_!hidden!");

        assertThat(settings.targets()).isEmpty();
        assertThat(log.lines).hasSize(2).noneMatch(line -> line.contains("hidden"));
        assertThat(log.lines.get(0))
                .isEqualTo("WARNING carillon.webhooks.secret cannot be used: no Base64 follows whsec_");
    }

    @Test
    void whoConfiguresNothingReadsNothingInTheLog() {
        read("", "a secret alone");

        assertThat(settings.targets()).isEmpty();
        assertThat(log.lines).isEmpty();
    }

    @Test
    void aTargetThatCannotBeUsedIsNamedByItsPlace() {
        read("https://hooks.example/in, hooks.example/hidden", "a secret");

        assertThat(settings.targets()).hasSize(1);
        assertThat(log.lines)
                .first()
                .isEqualTo("WARNING carillon.webhooks.targets: target 2 is ignored: it does not begin with http:// or"
                        + " https://");
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void thereIsAlwaysTimeForOneAttempt() {
        settings.settings = StartConfiguration.of(
                Map.of(StartSetting.WEBHOOKS_TIMEOUT_SECONDS, "0", StartSetting.WEBHOOKS_ATTEMPTS, "-3"));

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.attempts()).isEqualTo(1);
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private void read(String targets, String secret) {
        settings.settings = StartConfiguration.of(
                Map.of(StartSetting.WEBHOOKS_TARGETS, targets, StartSetting.WEBHOOKS_SECRET, secret));
        settings.read();
    }

    private static class Collector extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getLevel() + " " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
