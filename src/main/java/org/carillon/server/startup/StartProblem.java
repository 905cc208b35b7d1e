package org.carillon.server.startup;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillon.platform.database.MissingResourceProblem;
import org.carillon.platform.http.LogText;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;

/**
 * Why a start does not succeed, for operators.
 *
 * @param sentence what is missing and what to do, for everybody who asks; of a failure that nobody thought of no more
 *     than its kind, as it may name addresses and logins
 * @param detail what the driver or the failure said, for the log alone; or empty
 * @param known whether the sentence tells all
 */
record StartProblem(String sentence, String detail, boolean known) {
    /** By what their SQL states begin with, the longest first; those of PostgreSQL, and of H2 where it has its own. */
    private static final List<Map.Entry<String, String>> SENTENCES = List.of(
            Map.entry("28", "the database refuses the login: check user and password of the data source"),
            Map.entry("3D000", "there is no such database: create it, or correct the address of the data source"),
            Map.entry(
                    "42501",
                    "the database user may not make tables: make it the owner of the database, or grant it create"
                            + " on the schema"),
            Map.entry("25006", "the database takes no changes: it is read-only or a standby"),
            Map.entry(
                    "53300",
                    "the database takes no more connections: raise its max_connections, or make the pool smaller"),
            Map.entry("57P0", "the database is starting or stopping"),
            Map.entry(
                    "90020",
                    "the embedded database is used by another process: give each server a directory of its own"),
            Map.entry(
                    "08",
                    "the database cannot be reached: is it running, and is the address of the data source right?"));

    private static final ErrorCode SOMEBODY_ELSES = CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;

    /** Read out of the failure and what is behind it. */
    static StartProblem of(Throwable failure) {
        StartProblem found = new StartProblem(
                failure.getClass().getSimpleName() + ", see the log of the server",
                LogText.oneLine(failure.toString()),
                false);
        Set<Throwable> seen = new HashSet<>();
        for (Throwable e = failure; e != null && seen.add(e); e = e.getCause()) {
            if (e instanceof MissingResourceProblem || e instanceof NewerSchemaProblem) {
                return new StartProblem(e.getMessage(), LogText.oneLine(innermost(e)), true);
            }
            if (e instanceof FlywayException flyway && flyway.getErrorCode() == SOMEBODY_ELSES) {
                return new StartProblem(
                        "the database holds tables of somebody else: give Carillon an empty one of its own", "", true);
            }
            if (e instanceof SQLException database && database.getSQLState() != null && !found.known()) {
                found = of(database).orElse(found);
            }
        }
        return found;
    }

    /** One line for the log. */
    String line() {
        return detail.isEmpty() ? sentence : sentence + " (" + detail + ")";
    }

    private static Optional<StartProblem> of(SQLException database) {
        return SENTENCES.stream()
                .filter(entry -> database.getSQLState().startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> new StartProblem(entry.getValue(), LogText.oneLine(database.getMessage()), true));
    }

    private static String innermost(Throwable failure) {
        Throwable inner = failure;
        Set<Throwable> seen = new HashSet<>();
        while (inner.getCause() != null && seen.add(inner)) {
            inner = inner.getCause();
        }
        return inner == failure || inner.getMessage() == null ? "" : inner.getMessage();
    }
}
