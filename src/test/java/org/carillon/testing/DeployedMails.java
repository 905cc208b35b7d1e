package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/** The group, and what becomes of its mails that nobody took. */
public abstract class DeployedMails extends DeployedGroup {
    private static final Duration PAST_PAUSE_AND_CLAIM = Duration.ofMinutes(16);
    private static final Duration ONE_LOOK_OF_THE_SENDER = Duration.ofSeconds(15);
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(90);

    /** Waits until each mail of the group was tried. */
    protected void awaitAttempts() {
        await().untilAsserted(() -> assertThat(StoredRows.mails(room))
                .allSatisfy(row -> assertThat(row.getInt("attempts")).isPositive()));
    }

    /** Lets mails be tried again until it holds; once may be too early, when the attempt before is not noted yet. */
    protected void awaitNewAttempts(ThrowingRunnable assertion) {
        await().atMost(SEVERAL_LOOKS)
                .ignoreException(ConditionTimeoutException.class)
                .untilAsserted(() -> {
                    talk.advanceClock(PAST_PAUSE_AND_CLAIM);
                    await().atMost(ONE_LOOK_OF_THE_SENDER).untilAsserted(assertion);
                });
    }
}
