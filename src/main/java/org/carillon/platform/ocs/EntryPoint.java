package org.carillon.platform.ocs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells the two entry points apart, by the application that the server has chosen: addresses can be written in many ways. */
final class EntryPoint {

    private static final String LEGACY = "org.carillon.platform.ocs.legacy";

    /** Name of a servlet, by the rules for applications without one of their own. Source: Jakarta RESTful Web Services 3.1, section 2.3.2. */
    private static final String V1 = OcsV1Application.class.getName();

    private EntryPoint() {}

    /** Whether the request is served under {@code v1.php}. */
    static boolean isLegacy(HttpServletRequest request) {
        return V1.equals(request.getHttpServletMapping().getServletName());
    }

    /** Keeps the answer for when the server no longer knows: some answers come later. */
    static void note(HttpServletRequest sent, ContainerRequestContext request) {
        request.setProperty(LEGACY, isLegacy(sent));
    }

    /** The same as was noted. */
    static boolean isLegacy(ContainerRequestContext request) {
        return Boolean.TRUE.equals(request.getProperty(LEGACY));
    }
}
