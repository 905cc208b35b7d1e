package org.carillon.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is left in the log of what is done again and again. */
class RepeatedTaskTest {
    private final Logger log = Logger.getAnonymousLogger();
    private final List<LogRecord> records = new ArrayList<>();

    RepeatedTaskTest() {
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
        RepeatedTask task = new RepeatedTask(log, "it failed", () -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatCode(task::run).doesNotThrowAnyException();
    }

    @Test
    void aRoundThatFailsIsLoggedWithItsCause() {
        IllegalStateException cause = new IllegalStateException("the database is away");

        new RepeatedTask(log, "it failed", () -> {
                    throw cause;
                })
                .run();

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).isEqualTo("it failed");
            assertThat(entry.getThrown()).isSameAs(cause);
        });
    }

    @Test
    void ofFailuresInARowTheFirstIsLoggedUntilOneRoundSucceeds() {
        Queue<Boolean> fails = new ArrayDeque<>(List.of(true, true, true, false, true));
        RepeatedTask task = new RepeatedTask(log, "it failed", () -> {
            if (fails.remove()) {
                throw new IllegalStateException("the database is away");
            }
        });

        while (!fails.isEmpty()) {
            task.run();
        }

        assertThat(records).hasSize(2);
    }

    /** As at each shutdown of a server that takes the database away first: nobody needs a stack trace. */
    @Test
    void aDatabaseThatIsAwayIsSaidInOneLineOnce() {
        RepeatedTask task = new RepeatedTask(log, "it failed", () -> {
            throw new IllegalStateException(new SQLException(new ResourceException("shut down")));
        });

        task.run();
        task.run();

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getMessage()).isEqualTo("it failed: the database cannot be reached");
            assertThat(entry.getThrown()).isNull();
        });
    }

    @Test
    void aRoundThatSucceedsLogsNothing() {
        new RepeatedTask(log, "it failed", () -> {}).run();

        assertThat(records).isEmpty();
    }

    @Test
    void roundsThatNeverBeganCanBeStopped() {
        assertThatCode(new RepeatedTask(log, "it failed", () -> {})::stop).doesNotThrowAnyException();
    }
}
