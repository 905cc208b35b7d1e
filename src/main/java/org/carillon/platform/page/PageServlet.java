package org.carillon.platform.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.RequestId;
import org.carillon.platform.http.UnexpectedFailure;

/**
 * Answers with pages for people; what its services refuse becomes a page that says why, and so does a failure of them,
 * which the servers would answer with a page of their own, and log with the address, which may hold a secret.
 */
public abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e; // the client sees that the answer is cut off
            }
            response.resetBuffer();
            refuse(UnexpectedFailure.refusal(e, () -> described(request)), response);
        }
    }

    /** How its clients are refused. */
    protected void refuse(ApiException refusal, HttpServletResponse response) throws IOException {
        Page.refuse(refusal.error(), response);
    }

    private static String described(HttpServletRequest request) {
        return RequestId.of(request) + ": " + request.getMethod() + " " + request.getServletPath();
    }
}
