package org.carillon.server.startup;

import java.util.Arrays;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;

/** The schema of the database. */
record Schema(DataSource database) {
    private static final Logger LOG = Logger.getLogger(Schema.class.getName());

    /**
     * Brings it up to date; waits while another node does.
     *
     * @throws NewerSchemaProblem if it is of a newer version than this application knows
     */
    void migrate() {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .load();
        refuseNewer(flyway.info().all());
        MigrateResult result = flyway.migrate();
        LOG.info(() -> "schema: " + result.migrationsExecuted + " migrations applied");
    }

    /** Flyway itself lets an older application run on what a newer one made. */
    private static void refuseNewer(MigrationInfo[] migrations) {
        MigrationVersion known = Arrays.stream(migrations)
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .reduce(MigrationVersion.EMPTY, Schema::later);
        MigrationVersion applied = Arrays.stream(migrations)
                .filter(migration -> migration.getState().isApplied() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .reduce(MigrationVersion.EMPTY, Schema::later);
        if (applied.compareTo(known) > 0) {
            throw new NewerSchemaProblem(applied.getVersion(), known.getVersion());
        }
    }

    private static MigrationVersion later(MigrationVersion one, MigrationVersion other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
