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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.carillon.platform.database.Database;
import org.carillon.signaling.internal.SignalingMessageUpkeep;

/** What tests may do to the messages of the signaling; see {@link Signals}, which speaks to it. */
@WebServlet(urlPatterns = "/test-signaling/*", asyncSupported = true)
public class TestSignalingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ADD =
            """
            insert into signaling_message (recipient_id, conversation_id, body, created_at)
            select id, conversation_id, cast(? as varchar(1000)), cast(? as timestamp(6) with time zone)
            from participant_session where session_id = ?""";
    private static final String COUNT =
            """
            select count(*) from signaling_message m join conversation c on c.id = m.conversation_id
            where c.token = ?""";

    @Inject
    private transient SignalingMessageUpkeep upkeep;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Database database;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        if ("/forget".equals(request.getPathInfo())) {
            upkeep.run();
            return;
        }
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, request.getParameter("body"));
            statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(3, request.getParameter("session"));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, request.getPathInfo().substring(1));
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                response.setContentType("text/plain;charset=utf-8");
                response.getWriter().print(count.getInt(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
