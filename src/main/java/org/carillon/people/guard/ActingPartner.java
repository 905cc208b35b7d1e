package org.carillon.people.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A server that has proved itself and acts in this request, for the audit log. */
public final class ActingPartner {
    private static final String NAME = "org.carillon.people.guard.partner";

    private ActingPartner() {}

    /** Notes that this one acts, as {@code scim}. */
    public static void note(HttpServletRequest request, String name) {
        request.setAttribute(NAME, name);
    }

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(NAME));
    }
}
