package org.carillon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptHistoryTest {
    @Test
    void percentilesAreThoseOfAllClientsTogether() {
        AttemptHistory slow = new AttemptHistory();
        AttemptHistory fast = new AttemptHistory();
        for (int i = 1; i <= 50; i++) {
            fast.add(i * 1_000_000L);
            slow.add((50 + i) * 1_000_000L);
        }
        AttemptHistory sum = AttemptHistory.sum(List.of(slow, fast));
        assertThat(sum.count()).isEqualTo(100);
        assertThat(sum.millis(0.50)).isEqualTo(50);
        assertThat(sum.millis(0.99)).isEqualTo(99);
    }

    @Test
    void errorsAddUpAndTheFirstOneIsKept() {
        AttemptHistory history = new AttemptHistory();
        history.addError(new IOException("first"));
        history.addError(new IOException("second"));
        AttemptHistory sum = AttemptHistory.sum(List.of(new AttemptHistory(), history));
        assertThat(sum.errors()).isEqualTo(2);
        assertThat(sum.firstError()).isEqualTo("first");
        assertThat(sum.millis(0.50)).isZero();
    }
}
