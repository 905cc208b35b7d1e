package org.carillon.ocs;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Path and query as they were sent: behind a dispatch, some servers show the one decoded, and the other not at all.
 *
 * @param uri as {@code getRequestURI} of the first dispatch
 * @param pathInfo as {@code getPathInfo} of it; null when there is none
 * @param query as {@code getQueryString} of it; null when there is none
 */
record SentPath(String uri, String pathInfo, String query) {
    private static final String ATTRIBUTE = "org.carillon.ocs.path";

    /** That of a request; noted when it is asked for first, which has to be before anybody dispatches. */
    static SentPath of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SentPath known) {
            return known;
        }
        SentPath sent = new SentPath(request.getRequestURI(), request.getPathInfo(), request.getQueryString());
        request.setAttribute(ATTRIBUTE, sent);
        return sent;
    }

    /** Whether it is a path that somebody could have. */
    boolean isSound() {
        return RequestPath.isSound(uri);
    }
}
