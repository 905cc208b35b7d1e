package org.carillon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void percentilesAreThoseOfAllClientsTogether() {
        Tally slow = new Tally();
        Tally fast = new Tally();
        for (int i = 1; i <= 50; i++) {
            fast.add(i * 1_000_000L);
            slow.add((50 + i) * 1_000_000L);
        }
        Tally sum = Tally.sum(List.of(slow, fast));
        assertThat(sum.count()).isEqualTo(100);
        assertThat(sum.millis(0.50)).isEqualTo(50);
        assertThat(sum.millis(0.99)).isEqualTo(99);
    }

    @Test
    void errorsAddUpAndTheFirstOneIsKept() {
        Tally tally = new Tally();
        tally.addError(new IOException("first"));
        tally.addError(new IOException("second"));
        Tally sum = Tally.sum(List.of(new Tally(), tally));
        assertThat(sum.errors()).isEqualTo(2);
        assertThat(sum.firstError()).isEqualTo("first");
        assertThat(sum.millis(0.50)).isZero();
    }
}
