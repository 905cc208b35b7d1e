package org.carillon.server.startup;

import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** The schema of the database. */
record Schema(DataSource database) {
    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    /** Brings it up to date; waits while another node does. */
    void migrate() {
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .load()
                .migrate();
        LOG.info(() -> "schema: " + result.migrationsExecuted + " migrations applied");
    }
}
