package org.carillon.server.startup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
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
        MigrationVersion known = latest(migrations, MigrationState::isResolved);
        MigrationVersion applied = latest(migrations, MigrationState::isApplied);
        if (applied.compareTo(known) > 0) {
            throw new NewerSchemaProblem(applied.getVersion(), known.getVersion());
        }
    }

    private static MigrationVersion latest(MigrationInfo[] migrations, Predicate<MigrationState> wanted) {
        return Arrays.stream(migrations)
                .filter(migration -> wanted.test(migration.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
