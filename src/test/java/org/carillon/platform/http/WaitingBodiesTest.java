package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingBodiesTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final WaitingBodies waiting = new WaitingBodies();

    @Test
    void oneAddressMayTakeHalf() {
        for (int i = 0; i < 32; i++) {
            assertThat(waiting.take("10.0.0.1", MEGABYTE)).isTrue();
        }
        assertThat(waiting.take("10.0.0.1", 1)).isFalse();
        assertThat(waiting.take("10.0.0.2", MEGABYTE)).isTrue();
    }

    @Test
    void allTogetherMayTakeAll() {
        for (int i = 0; i < 64; i++) {
            assertThat(waiting.take("10.0.0." + i, MEGABYTE)).isTrue();
        }
        assertThat(waiting.take("10.0.1.1", 1)).isFalse();
    }

    @Test
    void whatIsGivenBackMayBeTakenAgain() {
        for (int round = 0; round < 100; round++) {
            assertThat(waiting.take("10.0.0.1", 31 * MEGABYTE)).isTrue();
            waiting.giveBack("10.0.0.1", 31 * MEGABYTE);
        }
    }

    @Test
    void eachCostsALittleFromItsBeginning() {
        int count = 0;
        while (waiting.take("10.0.0.1", WaitingBodies.BASE)) {
            count++;
        }
        assertThat(count).isEqualTo(2_048);
    }
}
