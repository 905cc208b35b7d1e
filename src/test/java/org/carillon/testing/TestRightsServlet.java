package org.carillon.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.ServerRight;
import org.carillon.platform.cluster.Timers;

/** Whether an account has a right, asked on a thread of timers, where there is no request. */
@WebServlet("/test-rights")
public class TestRightsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountRights rights;

    @Resource(lookup = Timers.NAME)
    private transient ManagedScheduledExecutorService timer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ServerRight right = ServerRight.valueOf(request.getParameter("right"));
        String account = request.getParameter("account");
        try {
            response.getWriter()
                    .print(timer.submit(() -> rights.has(right, account)).get());
        } catch (ExecutionException e) {
            throw new ServletException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
