package org.carillon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL on a free port of 127.0.0.1, whose address stands where an Open Liberty server reads it on
 * starting.
 */
public final class LibertyDatabase implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SERVER_VARIABLES =
            """
            <server>
              <variable name="carillon.db.url" value="%s"/>
              <variable name="carillon.db.user" value="postgres"/>
              <variable name="carillon.db.password" value="postgres"/>
              <variable name="carillon.db.xa-class" value="org.postgresql.xa.PGXADataSource"/>
            </server>
            """;

    private final EmbeddedPostgres postgres;

    private LibertyDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts it for the server in that directory; {@code settings} are PostgreSQL's own, beside those that all need.
     */
    public static LibertyDatabase start(Path serverDirectory, Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = builder();
        settings.forEach(builder::setServerConfig);
        LibertyDatabase database = new LibertyDatabase(builder.start());
        Path variables = serverDirectory.resolve("configDropins/overrides/database.xml");
        Files.createDirectories(variables.getParent());
        Files.writeString(variables, SERVER_VARIABLES.formatted(database.url()));
        return database;
    }

    /** A PostgreSQL with the settings that all servers need. */
    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("max_prepared_transactions", "100");
    }

    /** The address for JDBC; user and password are both {@code postgres}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
