package org.carillon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs a real PostgreSQL on a free port of 127.0.0.1 while integration tests run on Open Liberty, and writes its address
 * where the server reads it on starting. JUnit finds this class by {@code META-INF/services}.
 */
public class TestDatabase implements LauncherSessionListener {
    private static final String SERVER_VARIABLES =
            """
            <server>
              <variable name="DB_URL" value="%s"/>
              <variable name="DB_USER" value="postgres"/>
              <variable name="DB_PASSWORD" value="postgres"/>
              <variable name="DB_XA_CLASS" value="org.postgresql.xa.PGXADataSource"/>
            </server>
            """;

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"liberty".equals(System.getProperty("carillon.test.server"))) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("max_prepared_transactions", "100")
                    .start();
            Path variables = Path.of(System.getProperty("carillon.test.build.directory"))
                    .resolve("liberty/wlp/usr/servers")
                    .resolve(System.getProperty("carillon.test.liberty.server"))
                    .resolve("configDropins/overrides/database.xml");
            Files.createDirectories(variables.getParent());
            Files.writeString(
                    variables,
                    SERVER_VARIABLES.formatted("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
