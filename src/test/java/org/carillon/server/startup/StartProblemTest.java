package org.carillon.server.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.carillon.platform.database.MissingResourceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators read of a start that does not succeed. */
class StartProblemTest {

    @ParameterizedTest
    @CsvSource({
        "28P01, the database refuses the login",
        "28000, the database refuses the login",
        "3D000, there is no such database",
        "42501, the database user may not make tables",
        "25006, the database takes no changes",
        "53300, the database takes no more connections",
        "57P03, the database is starting or stopping",
        "90020, the embedded database is used by another process",
        "08001, the database cannot be reached",
        "08006, the database cannot be reached"
    })
    void whatTheDatabaseSaysIsOneSentence(String state, String sentence) {
        SQLException said = new SQLException("FATAL: no\nand more", state);

        StartProblem problem = StartProblem.of(new IllegalStateException("of a library", new Exception(said)));

        assertThat(problem.known()).isTrue();
        assertThat(problem.sentence()).startsWith(sentence);
        assertThat(problem.line()).endsWith("(FATAL: no?and more)");
    }

    /** WildFly's pool wraps what the driver said in an exception of the same kind, without a state. */
    @Test
    void anExceptionWithoutAStateIsLookedBehind() {
        SQLException pool = new SQLException("no connection", new Exception(new SQLException("refused", "08001")));

        assertThat(StartProblem.of(pool).sentence()).startsWith("the database cannot be reached");
    }

    @Test
    void whatTheServerLacksIsSaidAsItIs() {
        MissingResourceProblem missing = new MissingResourceProblem("the server has no queue", new Exception("jms"));

        assertThat(StartProblem.of(new IllegalStateException(missing)).line())
                .isEqualTo("the server has no queue (jms)");
        assertThat(StartProblem.of(new MissingResourceProblem("no library", null))
                        .line())
                .isEqualTo("no library");
    }

    @Test
    void ofWhatNobodyThoughtOfOnlyTheLogTellsMoreThanItsKind() {
        StartProblem problem = StartProblem.of(new IllegalStateException("odd\nthings"));

        assertThat(problem.known()).isFalse();
        assertThat(problem.sentence()).isEqualTo("IllegalStateException, see the log of the server");
        assertThat(problem.line()).isEqualTo(problem.sentence() + " (java.lang.IllegalStateException: odd?things)");
    }
}
