package org.carillon.deploy;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The only page of the neighbour, for its own users: which database the server gives to who names none. */
@WebServlet("/page")
@DeclareRoles("neighbours")
@ServletSecurity(@HttpConstraint(rolesAllowed = "neighbours"))
public class NeighbourServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (Connection connection = database.getConnection()) {
            response.setContentType("text/plain");
            response.getWriter()
                    .println(request.getRemoteUser() + " at "
                            + connection.getMetaData().getURL() + " as "
                            + connection.getMetaData().getUserName());
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
