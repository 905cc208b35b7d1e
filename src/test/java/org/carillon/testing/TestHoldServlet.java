package org.carillon.testing;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /test-hold/{id}} says whether {@link TestHoldFilter} holds a request, {@code POST} lets it go. */
@WebServlet(urlPatterns = "/test-hold/*", asyncSupported = true)
public class TestHoldServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(TestHoldFilter.holds(id(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TestHoldFilter.letGo(id(request));
    }

    private static String id(HttpServletRequest request) {
        return request.getPathInfo().substring(1);
    }
}
