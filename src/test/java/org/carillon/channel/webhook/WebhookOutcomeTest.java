package org.carillon.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.carillon.call.ring.DeliveryOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How attempts end, and when the next one comes (docs/contract/rings.md 4.3). */
class WebhookOutcomeTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 25", "3, 125", "4, 625", "5, 3125", "6, 3600", "1000000, 3600"})
    void pausesGrowUpToAnHour(int attempt, int seconds) {
        assertThat(WebhookOutbox.PAUSES.pauseAfter(attempt)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 299})
    void everyGoodStatusIsADelivery(int status) {
        assertThat(WebhookOutcome.of(status)).isEqualTo(new WebhookOutcome(DeliveryOutcome.DELIVERED, true));
    }

    @ParameterizedTest
    @CsvSource({"199, false", "302, false", "400, false", "409, false", "410, true", "500, false"})
    void noOtherStatusIsADeliveryAndOnlyGoneIsTheLast(int status, boolean last) {
        WebhookOutcome outcome = WebhookOutcome.of(status);

        assertThat(outcome).isEqualTo(new WebhookOutcome(DeliveryOutcome.status(status), last));
        assertThat(outcome.text()).isEqualTo("STATUS " + status);
        assertThat(outcome.isDelivered()).isFalse();
    }

    @Test
    void anExchangeThatIsBrokenOffTookTooLong() {
        assertThat(WebhookOutcome.of(new CancellationException()).text()).isEqualTo("TIMEOUT");
        assertThat(WebhookOutcome.of(new CompletionException(new HttpTimeoutException("late")))
                        .text())
                .isEqualTo("TIMEOUT");
    }

    @Test
    void allElseFailedAndIsTriedAgain() {
        assertThat(WebhookOutcome.of(new CompletionException(new ConnectException())))
                .isEqualTo(new WebhookOutcome(DeliveryOutcome.FAILED, false));
    }
}
