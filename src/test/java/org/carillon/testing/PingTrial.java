package org.carillon.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.carillon.platform.database.Database;
import org.carillon.room.session.LastPings;

/**
 * Lets pings of two sessions be written by one thread while another changes both sessions, the second one first.
 * Writers that lock one row after the other and wait for each other would end in a deadlock here.
 */
@ApplicationScoped
public class PingTrial {
    @Inject
    Database database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    LastPings pings;

    /** Tells how the trial went; both are session ids. */
    String run(String first, String second) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            long firstRow = row(connection, first);
            long secondRow = row(connection, second);
            change(connection, secondRow);
            pings.note(firstRow);
            pings.note(secondRow);
            String outcome = CompletableFuture.supplyAsync(this::write, executor)
                    .completeOnTimeout("the pings wait for the change", 5, TimeUnit.SECONDS)
                    .join();
            change(connection, firstRow);
            connection.commit();
            return outcome;
        }
    }

    private String write() {
        try {
            pings.write();
            return "the pings do not wait";
        } catch (RuntimeException e) {
            throw new CompletionException(e);
        }
    }

    private static long row(Connection connection, String sessionId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id from participant_session where session_id = ?")) {
            statement.setString(1, sessionId);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void change(Connection connection, long row) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update participant_session set in_call = in_call where id = ?")) {
            statement.setLong(1, row);
            statement.executeUpdate();
        }
    }
}
