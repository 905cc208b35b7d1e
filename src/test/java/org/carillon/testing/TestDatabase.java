package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs the {@link LibertyDatabase} while integration tests run on Open Liberty. JUnit finds this class by
 * {@code META-INF/services}.
 */
public class TestDatabase implements LauncherSessionListener {
    private LibertyDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"liberty".equals(System.getProperty("carillon.test.server"))) {
            return;
        }
        Path server = Path.of(System.getProperty("carillon.test.build.directory"))
                .resolve("liberty/wlp/usr/servers")
                .resolve(System.getProperty("carillon.test.liberty.server"));
        try {
            ServerLogs.clear(server);
            database = LibertyDatabase.start(server, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
