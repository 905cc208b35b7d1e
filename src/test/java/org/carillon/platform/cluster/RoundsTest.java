package org.carillon.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Logger log = Logger.getAnonymousLogger();
    private final List<LogRecord> records = new ArrayList<>();

    RoundsTest() {
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                records.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    /** A scheduler gives up what throws. */
    @Test
    void aRoundThatFailsThrowsNothing() {
        Rounds rounds = new Rounds(log, "it failed", () -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatCode(rounds::run).doesNotThrowAnyException();
    }

    @Test
    void aRoundThatFailsIsLoggedWithItsCause() {
        IllegalStateException cause = new IllegalStateException("the database is away");

        new Rounds(log, "it failed", () -> {
                    throw cause;
                })
                .run();

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).isEqualTo("it failed");
            assertThat(entry.getThrown()).isSameAs(cause);
        });
    }

    @Test
    void aRoundThatSucceedsLogsNothing() {
        new Rounds(log, "it failed", () -> {}).run();

        assertThat(records).isEmpty();
    }

    @Test
    void roundsThatNeverBeganCanBeStopped() {
        assertThatCode(new Rounds(log, "it failed", () -> {})::stop).doesNotThrowAnyException();
    }
}
