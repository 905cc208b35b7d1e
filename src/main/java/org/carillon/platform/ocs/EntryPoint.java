package org.carillon.platform.ocs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.carillon.platform.http.SentPath;

/**
 * Tells the two entry points apart, by the application that the server has chosen: an address can be written in many
 * ways.
 */
final class EntryPoint {

    private static final String LEGACY = "org.carillon.platform.ocs.legacy";

    /**
     * Name of a servlet, by the rules for applications without one of their own. Source: Jakarta RESTful Web Services
     * 3.1, section 2.3.2.
     */
    private static final String V1 = OcsV1Application.class.getName();

    private static final String V1_PATH = "/" + OcsV1Application.PATH + "/";

    private EntryPoint() {}

    /**
     * Whether the request is served under {@code v1.php}. Where a path can be read in two ways, and so leads nowhere,
     * servers may choose either: Liberty remembers whom it asked for a path up to its first semicolon, and asks the
     * same for all that begin so.
     */
    static boolean isLegacy(HttpServletRequest request) {
        SentPath path = SentPath.of(request);
        return path.isReadAlike()
                ? V1.equals(request.getHttpServletMapping().getServletName())
                : path.withoutParameters().startsWith(V1_PATH);
    }

    /** Keeps the answer for when the server no longer knows: some answers come later. */
    static void note(HttpServletRequest sent, ContainerRequestContext request) {
        request.setProperty(LEGACY, isLegacy(sent));
    }

    /** Whether the request came to the older entry point, as was noted. */
    static boolean isLegacy(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(LEGACY));
    }
}
