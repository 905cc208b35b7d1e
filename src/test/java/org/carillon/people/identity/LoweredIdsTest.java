package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Accounts that were made when the case of ids mattered, after the change of the database (docs/adr/0033). */
class LoweredIdsTest {
    private static final String BEFORE = "22";

    private final JdbcDataSource database = new JdbcDataSource();

    LoweredIdsTest() {
        database.setURL("jdbc:h2:mem:lowered-ids;DB_CLOSE_DELAY=-1");
    }

    @Test
    void eachKeepsAnIdAndOneTheCommonForm() throws SQLException {
        migration().target(BEFORE).load().migrate();
        for (String id : new String[] {"alice", "Dora", "bob", "Bob", "BOB", "CAROL", "Carol", "İ"}) {
            add(id);
        }

        migration().load().migrate();

        assertThat(loweredIds())
                .isEqualTo(Map.of(
                        "alice", "alice", "Dora", "dora", "bob", "bob", "Bob", "Bob", "BOB", "BOB", "CAROL", "carol",
                        "Carol", "Carol", "İ", "İ"));
    }

    private FluentConfiguration migration() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }

    private void add(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into app_user (id, display_name, password_hash, enabled) values ('" + id
                    + "', '', 'none', true)");
        }
    }

    private Map<String, String> loweredIds() throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, lowered_id from app_user")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
