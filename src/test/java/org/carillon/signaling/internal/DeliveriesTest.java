package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of a session go to one answer at a time (docs/contract/signaling.md 4). */
class DeliveriesTest {
    private static final long ALICE = 1;
    private static final long BOB = 2;

    private Duration now = Duration.ofDays(1);
    private final Deliveries deliveries = new Deliveries(() -> now.toNanos());

    @Test
    void onlyOneBegins() {
        assertThat(deliveries.begin(List.of(ALICE))).containsExactly(ALICE);
        assertThat(deliveries.begin(List.of(ALICE, BOB))).containsExactly(BOB);
    }

    @Test
    void theEndTellsWhetherSomebodyAskedMeanwhile() {
        deliveries.begin(List.of(ALICE, BOB));
        deliveries.begin(List.of(ALICE));

        assertThat(deliveries.end(ALICE)).isTrue();
        assertThat(deliveries.end(BOB)).isFalse();
    }

    @Test
    void afterItsEndTheNextOneBegins() {
        deliveries.begin(List.of(ALICE));
        deliveries.end(ALICE);

        assertThat(deliveries.begin(List.of(ALICE))).containsExactly(ALICE);
        assertThat(deliveries.end(ALICE)).isFalse();
    }

    @Test
    void whatNeverBeganHasNothingMore() {
        assertThat(deliveries.end(ALICE)).isFalse();
    }

    @Test
    void anAnswerThatDoesNotEndIsLostAfterHalfAMinute() {
        deliveries.begin(List.of(ALICE));

        now = now.plusSeconds(30);
        assertThat(deliveries.begin(List.of(ALICE))).isEmpty();

        now = now.plusNanos(1);
        assertThat(deliveries.begin(List.of(ALICE))).containsExactly(ALICE);
    }
}
