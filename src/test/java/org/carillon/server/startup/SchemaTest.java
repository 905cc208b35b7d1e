package org.carillon.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which schemas an application works on. */
class SchemaTest {
    private static final String HISTORY = "\"flyway_schema_history\"";

    private final JdbcDataSource database = new JdbcDataSource();
    private final Schema schema = new Schema(database);

    @BeforeEach
    void name() {
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void anEmptyDatabaseAndAnOwnOneAreTaken() throws SQLException {
        schema.migrate();
        schema.migrate();

        assertThat(change("delete from cluster_lock")).isPositive();
    }

    @Test
    void whatANewerVersionMadeIsRefusedInOneSentenceUntilItIsGone() throws SQLException {
        schema.migrate();
        change("insert into " + HISTORY
                + " select max(\"installed_rank\") + 1, '900.1', 'later', 'SQL', 'V900_1__later.sql',"
                + " 1, 'sa', now(), 1, true from " + HISTORY);

        assertThatExceptionOfType(NewerSchemaProblem.class)
                .isThrownBy(schema::migrate)
                .withMessageMatching(
                        "the schema of the database \\(version 900\\.1\\) is of a newer Carillon than this one"
                                + " \\(version \\d+\\): deploy the newer one, or restore the backup that "
                                + "was made before it");

        change("delete from " + HISTORY + " where \"version\" = '900.1'");
        schema.migrate();
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAlone() throws SQLException {
        change("create table sessions (id int)");

        assertThatException().isThrownBy(schema::migrate).satisfies(e -> assertThat(
                        StartProblem.of(e).line())
                .isEqualTo("the database holds tables of somebody else: give Carillon an empty one of its own"));
    }

    private int change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }
}
