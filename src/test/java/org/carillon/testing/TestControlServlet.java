package org.carillon.testing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * What tests may do to the deployed application: {@code POST /test-control/clock?advance=SECONDS} moves its clock and
 * answers the new time, {@code GET /test-control/statements/{id}} answers how many SQL statements a request caused.
 */
@WebServlet("/test-control/*")
public class TestControlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STATEMENTS = "/statements/";

    @Inject
    private transient TestClock testClock;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/clock".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        testClock.advance(Duration.ofSeconds(Long.parseLong(request.getParameter("advance"))));
        answer(response, clock.instant());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.startsWith(STATEMENTS)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(response, StatementCounter.count(path.substring(STATEMENTS.length())));
    }

    private static void answer(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(value);
    }
}
