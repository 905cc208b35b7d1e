package org.carillon.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOutboxTest {

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT2M", "3, PT8M", "4, PT32M", "5, PT2H", "100, PT2H"})
    void pausesGrowUpToTwoHours(int attempt, Duration pause) {
        assertThat(MailOutbox.PAUSES.pauseAfter(attempt)).isEqualTo(pause);
    }
}
