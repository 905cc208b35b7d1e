package org.carillon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Names a request, so that what is noted about it in several places can be put together. */
public final class RequestId {
    private static final String NAME = "org.carillon.platform.http.request-id";

    private RequestId() {}

    /** The id of the request, given out when it is first asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String known) {
            return known;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(NAME, id);
        return id;
    }
}
