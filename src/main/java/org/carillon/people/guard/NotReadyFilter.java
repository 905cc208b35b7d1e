package org.carillon.people.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.platform.cluster.NodeState;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.ocs.EarlyRefusal;

/**
 * Answers 503 as long as this node has no schema or no first accounts: the start waits for the database, or for another
 * node that starts. It stands in {@code web.xml}, as all other filters need the database. Source:
 * docs/contract/envelope.md 9.
 */
public class NotReadyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "5";

    @Inject
    private transient NodeState node;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (node.isReady() || node.isStopping()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", RETRY_SECONDS);
            EarlyRefusal.send(ApiError.UNAVAILABLE, request, response);
        }
    }
}
