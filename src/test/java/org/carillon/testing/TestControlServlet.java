package org.carillon.testing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.carillon.channel.push.OpenStreams;

/**
 * What tests may do to the deployed application: {@code POST /test-control/clock?advance=SECONDS} moves its clock and
 * answers the new time, {@code GET /test-control/statements/{id}} answers how many SQL statements a request caused,
 * {@code GET /test-control/statements} how many all caused so far, {@code POST /test-control/messages?token=} stores a
 * message past it, {@code POST /test-control/settings?app=&key=&value=} a setting, {@code POST
 * /test-control/ring-events?user=&token=&count=} missed rings, {@code POST /test-control/rings?token=&count=} copies of
 * a ring, {@code POST /test-control/disabled?user=} disables an account, {@code POST /test-control/no-pins?token=}
 * takes all PINs away, {@code GET /test-control/threads} counts threads, {@code GET /test-control/threads/{classes}}
 * those that are in classes whose names start so, {@code GET /test-control/streams} open events streams, and
 * {@code POST /test-control/webhook-posts?token=&target=&seconds=} claims posts as another node does, and {@code GET
 * /test-control/rows/{what}/{parameter}} lists rows of its database as JSON (see {@link TestRows}).
 */
@WebServlet(urlPatterns = "/test-control/*", asyncSupported = true)
public class TestControlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STATEMENTS = "/statements/";
    private static final String ROWS = "/rows/";
    private static final String THREADS = "/threads";

    @Inject
    private transient TestClock testClock;

    @Inject
    private transient TestRows rows;

    @Inject
    private transient OpenStreams streams;

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
                write(() -> rows.claimPosts(request.getParameter("token"), request.getParameter("target"), due));
                answer(response, due);
            }
            default -> {
                Statement statement = statement(request);
                if (statement == null) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    write(statement);
                    answer(response, "stored");
                }
            }
        }
    }

    /** What is to be written past the application; null for another address. */
    private Statement statement(HttpServletRequest request) {
        String token = request.getParameter("token");
        String user = request.getParameter("user");
        return switch (String.valueOf(request.getPathInfo())) {
            case "/messages" -> () -> rows.writeMessage(token);
            case "/settings" ->
                () -> rows.writeSetting(
                        request.getParameter("app"), request.getParameter("key"), request.getParameter("value"));
            case "/ring-events" -> () -> rows.writeRingEvents(user, token, count(request));
            case "/rings" -> () -> rows.copyRing(token, count(request));
            case "/guests" -> () -> rows.writeGuests(token, count(request));
            case "/conversations" -> () -> rows.copyConversation(token, user, count(request));
            case "/no-pins" -> () -> rows.forgetPins(token);
            case "/disabled" -> () -> rows.disable(user);
            default -> null;
        };
    }

    private static int count(HttpServletRequest request) {
        return Integer.parseInt(request.getParameter("count"));
    }

    private interface Statement {
        void execute() throws SQLException;
    }

    private static void write(Statement statement) throws ServletException {
        try {
            statement.execute();
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String path = String.valueOf(request.getPathInfo());
        if (path.equals("/statements")) {
            answer(response, StatementCounter.total());
            return;
        }
        if (path.startsWith(STATEMENTS)) {
            answer(response, StatementCounter.count(path.substring(STATEMENTS.length())));
            return;
        }
        if (path.equals("/streams")) {
            answer(response, streams.count());
            return;
        }
        if (path.equals(THREADS)) {
            answer(response, ManagementFactory.getThreadMXBean().getThreadCount());
            return;
        }
        if (path.startsWith(THREADS + "/")) {
            answer(response, threadsIn(path.substring(THREADS.length() + 1)));
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

    private static long threadsIn(String classes) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().startsWith(classes)))
                .count();
    }

    private static void answer(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(value);
    }
}
