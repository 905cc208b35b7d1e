package org.carillon.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL for one test alone, which can go away and come back with its data. */
public final class OwnDatabase implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres postgres;
    private int port;

    /** Starts it with an empty directory for its data. */
    public OwnDatabase(Path data) {
        this.data = data;
        start();
    }

    /** Starts it, on the same port as before. */
    public void start() {
        try {
            EmbeddedPostgres.Builder builder =
                    LibertyDatabase.builder().setDataDirectory(data).setCleanDataDirectory(false);
            postgres = (port == 0 ? builder : builder.setPort(port)).start();
            port = postgres.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; its data stay. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Address for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The first column of all rows, as texts. */
    public List<String> texts(String query, String parameter) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows; answers how many. */
    public int change(String statement, String parameter) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, parameter);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
