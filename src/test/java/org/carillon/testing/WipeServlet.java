package org.carillon.testing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.people.guard.RecentTokens;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.platform.database.Database;

/**
 * Removes all conversations and what belongs to them, for suites of scenarios that begin with none: the address is the
 * one they know from Talk. Accounts, groups and settings stay; failed attempts are forgotten. Nobody has to log in, so
 * it belongs to tests only: a WAR that is built with the profile {@code wipe} has it, and those of the integration
 * tests.
 */
@WebServlet(urlPatterns = "/ocs/v2.php/apps/spreedcheats/*", asyncSupported = true)
public class WipeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(WipeServlet.class.getName());

    /** Calls and timers go on meanwhile: a row that comes late, or a lock that is held, makes a wipe fail. */
    private static final int ATTEMPTS = 10;

    /** What refers to a row goes before it. */
    private static final List<String> TABLES = List.of(
            "signaling_message",
            "webhook_post",
            "ring_delivery",
            "ring_event",
            "ring",
            "recording_consent",
            "chat_message",
            "invitation_mail",
            "invitation",
            "participant_session",
            "former_attendee",
            "attendee",
            "conversation");

    @Inject
    private transient FailedAttempts attempts;

    @Inject
    private transient RecentTokens former;

    @Inject
    private transient Database database;

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        for (int left = ATTEMPTS; left > 0; left--) {
            try {
                wipe();
                break;
            } catch (SQLException e) {
                if (left == 1) {
                    throw new ServletException(e);
                }
                LOG.log(Level.INFO, "Rows came while others went; wiping again", e);
            }
        }
        attempts.forgetAll();
        response.setContentType("application/json;charset=utf-8");
        response.getWriter()
                .print("{\"ocs\":{\"meta\":{\"status\":\"ok\",\"statuscode\":200,\"message\":\"OK\"},\"data\":[]}}");
    }

    private void wipe() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tokens = statement.executeQuery("select token from conversation")) {
                while (tokens.next()) {
                    former.note(new ConversationToken(tokens.getString(1)));
                }
            }
            connection.setAutoCommit(false);
            statement.execute("select name from cluster_lock where name = 'webhook-posts' for update");
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
                if ("ring_event".equals(table)) {
                    connection.setAutoCommit(true); // commits; nobody sends a post of these any more
                }
            }
        }
    }
}
