package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger says of attempts (docs/contract/rings.md 2.4). */
class DeliveryOutcomeTest {
    @ParameterizedTest
    @ValueSource(strings = {"STORED", "SUPPRESSED", "DELIVERED", "TIMEOUT", "FAILED", "STATUS 503"})
    void whatIsStoredIsReadAgain(String text) {
        assertThat(DeliveryOutcome.of(text).text()).isEqualTo(text);
    }

    @Test
    void aStatusIsANumber() {
        assertThat(DeliveryOutcome.of("STATUS 410")).isEqualTo(DeliveryOutcome.status(410));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOST", "STATUS x"})
    void nothingElseIsAnOutcome(String text) {
        assertThatThrownBy(() -> DeliveryOutcome.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
