package org.carillon.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.AuditRetention;
import org.carillon.people.audit.AuditSealing;
import org.carillon.people.audit.Target;
import org.carillon.platform.database.Database;

/** What tests may do to the audit log; see {@link AuditLog}, which speaks to it. */
@WebServlet("/test-audit/*")
public class TestAuditServlet extends HttpServlet {
    /** Parts statements. */
    static final String NEXT = "; ";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditSealing sealing;

    @Inject
    private transient AuditRetention retention;

    @Inject
    private transient Database database;

    @Inject
    private transient Event<Object> events;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.setContentType("text/plain;charset=utf-8");
            response.getWriter().print(act(request));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private String act(HttpServletRequest request) throws Exception {
        switch (String.valueOf(request.getPathInfo())) {
            case "/seal" -> sealing.sealAll();
            case "/prune" -> retention.prune(Instant.parse(request.getParameter("before")));
            case "/sql" -> {
                return String.valueOf(execute(request.getParameter("text").split(NEXT)));
            }
            case "/roll-back" -> {
                transaction.begin();
                events.fire(Act.of(ActKind.GROUP_CREATED, Target.group(request.getParameter("group"))));
                transaction.rollback();
            }
            case "/statements" -> {
                return String.valueOf(StatementCounter.auditCount(request.getParameter("request")));
            }
            default -> throw new IllegalArgumentException(request.getPathInfo());
        }
        return "";
    }

    private int execute(String... statements) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            int changed = 0;
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
            return changed;
        }
    }
}
