package org.carillon.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request that has waited without a thread. Open Liberty gives it the query string of some other request then, or none;
 * so what it had at first is kept (docs/servers.md).
 */
class ResumedRequest extends HttpServletRequestWrapper {
    private static final String QUERY = "org.carillon.guard.query";
    private static final String WAITED = "org.carillon.guard.resumed";

    private ResumedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Keeps what a request has before it is sent away. */
    static void keep(HttpServletRequest request) {
        request.setAttribute(WAITED, true);
        request.setAttribute(QUERY, request.getQueryString());
    }

    /** The request as it was, if it was sent away. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getAttribute(WAITED) == null ? request : new ResumedRequest(request);
    }

    @Override
    public String getQueryString() {
        return (String) getAttribute(QUERY);
    }
}
