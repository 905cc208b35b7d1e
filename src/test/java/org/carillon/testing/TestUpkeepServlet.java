package org.carillon.testing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.carillon.call.live.SweepTimer;
import org.carillon.call.live.Sweeper;
import org.carillon.people.identity.SignInRetention;
import org.carillon.platform.database.Database;

/** What tests may do to the work that a node does by itself; see {@link Upkeep}, which speaks to it. */
@WebServlet(urlPatterns = "/test-upkeep/*", asyncSupported = true)
public class TestUpkeepServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    private transient Sweeper sweeper;

    @Inject
    private transient SweepTimer timer;

    @Inject
    private transient PingTrial trial;

    @Inject
    private transient SignInRetention signIns;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Database database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().print(act(request));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private String act(HttpServletRequest request) throws SQLException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/sweep" -> {
                boolean elected = sweeper.elect(LEASE);
                if (elected) {
                    sweeper.sweep(LEASE);
                }
                return String.valueOf(elected);
            }
            case "/timer" -> {
                Duration every = seconds(request);
                timer.start(every, every);
                return "";
            }
            case "/lease" -> {
                lease(request.getParameter("task"), clock.instant().plus(seconds(request)));
                return "";
            }
            case "/sign-ins" -> {
                signIns.run();
                return "";
            }
            case "/ping-trial" -> {
                return trial.run(request.getParameter("first"), request.getParameter("second"));
            }
            default -> throw new IllegalArgumentException(request.getPathInfo());
        }
    }

    private static Duration seconds(HttpServletRequest request) {
        return Duration.ofSeconds(Long.parseLong(request.getParameter("seconds")));
    }

    private void lease(String task, Instant until) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update cluster_lock set holder = 'elsewhere', held_until = ? where name = ?")) {
            statement.setObject(1, until.atOffset(ZoneOffset.UTC));
            statement.setString(2, task);
            statement.executeUpdate();
        }
    }
}
