package org.carillon.testing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What tests may do to the deployed application: {@code POST /test-control/clock?advance=SECONDS} moves its clock and
 * answers the new time, {@code GET /test-control/statements/{id}} answers how many SQL statements a request caused,
 * {@code POST /test-control/settings?app=&key=&value=} stores a setting past it,
 * {@code POST /test-control/webhook-posts?token=&target=&seconds=} claims posts as another node does, and
 * {@code GET /test-control/rows/{what}/{parameter}} lists rows of its database as JSON (see {@link TestRows}).
 */
@WebServlet("/test-control/*")
public class TestControlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STATEMENTS = "/statements/";
    private static final String ROWS = "/rows/";

    @Inject
    private transient TestClock testClock;

    @Inject
    private transient TestRows rows;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/clock" -> {
                testClock.advance(Duration.ofSeconds(Long.parseLong(request.getParameter("advance"))));
                answer(response, clock.instant());
            }
            case "/webhook-posts" -> {
                Instant due = clock.instant().plusSeconds(Long.parseLong(request.getParameter("seconds")));
                try {
                    rows.claimPosts(request.getParameter("token"), request.getParameter("target"), due);
                } catch (SQLException e) {
                    throw new ServletException(e);
                }
                answer(response, due);
            }
            case "/settings" -> {
                try {
                    rows.writeSetting(
                            request.getParameter("app"), request.getParameter("key"), request.getParameter("value"));
                } catch (SQLException e) {
                    throw new ServletException(e);
                }
                answer(response, "stored");
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = String.valueOf(request.getPathInfo());
        if (path.startsWith(STATEMENTS)) {
            answer(response, StatementCounter.count(path.substring(STATEMENTS.length())));
            return;
        }
        String list = path.startsWith(ROWS) ? list(path.substring(ROWS.length()).split("/", 2)) : null;
        if (list == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(response, list);
        }
    }

    private String list(String... whatAndParameter) throws ServletException {
        try {
            return whatAndParameter.length == 2 ? rows.list(whatAndParameter[0], whatAndParameter[1]) : null;
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static void answer(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(value);
    }
}
