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
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carillon.platform.database.Database;

/**
 * What is stored about some conversations, the accounts whose ids begin so, and all settings, as one line of text per
 * table: its name, how many rows, and a number that changes with any of them. See {@link Snapshot}.
 */
@WebServlet(urlPatterns = "/test-snapshot", asyncSupported = true)
public class TestSnapshotServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** What the server changes by itself, at times of its own. */
    private static final Set<String> VOLATILE = Set.of("last_ping");

    private static final String OF_CONVERSATIONS = " where conversation_id >= ? or conversation_id = ?";
    private static final Map<String, String> BY_CONVERSATION = Map.of(
            "conversation", "select * from conversation where id >= ? or id = ?",
            "attendee", "select * from attendee" + OF_CONVERSATIONS,
            "participant_session", "select * from participant_session" + OF_CONVERSATIONS,
            "recording_consent",
                    "select r.* from recording_consent r join conversation c on c.token = r.token where c.id >= ? or"
                            + " c.id = ?",
            "chat_message", "select * from chat_message" + OF_CONVERSATIONS,
            "signaling_message", "select * from signaling_message" + OF_CONVERSATIONS,
            "invitation", "select * from invitation" + OF_CONVERSATIONS,
            "invitation_mail", "select attendee_id from invitation_mail" + OF_CONVERSATIONS,
            "ring", "select id, attendee_id from ring" + OF_CONVERSATIONS);
    private static final Map<String, String> BY_ACCOUNT = Map.of(
            "app_user", "select * from app_user where id like ?",
            "user_group", "select * from user_group where id like ?",
            "group_member", "select * from group_member where user_id like ?",
            "app_password", "select * from app_password where user_id like ?",
            "user_status", "select * from user_status where user_id like ?",
            "ticket_secret", "select user_id from ticket_secret where user_id like ?");
    private static final Map<String, String> WHOLE = Map.of(
            "app_setting", "select * from app_setting",
            "all accounts", "select count(*) from app_user",
            "all former accounts", "select count(*) from former_account",
            "all groups", "select count(*) from user_group");

    @Inject
    private transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long since = Long.parseLong(request.getParameter("since"));
        long also = Long.parseLong(request.getParameter("also"));
        String accounts = request.getParameter("accounts") + "%";
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            add(lines, connection, BY_CONVERSATION, since, also);
            add(lines, connection, BY_ACCOUNT, accounts);
            add(lines, connection, WHOLE);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        Collections.sort(lines);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(String.join("\n", lines));
    }

    private static void add(
            List<String> lines, Connection connection, Map<String, String> queries, Object... parameters)
            throws SQLException {
        for (Map.Entry<String, String> query : queries.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(query.getValue())) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    lines.add(query.getKey() + ": " + sum(rows));
                }
            }
        }
    }

    private static String sum(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int count = 0;
        long sum = 0;
        while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (!VOLATILE.contains(columns.getColumnLabel(i).toLowerCase(Locale.ROOT))) {
                    row.append(rows.getObject(i)).append('\n');
                }
            }
            count++;
            sum += row.toString().hashCode() * 31L; // the order of rows plays no part
        }
        return count + " rows, sum " + sum;
    }
}
