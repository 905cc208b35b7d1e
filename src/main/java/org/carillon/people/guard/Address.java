package org.carillon.people.guard;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The address of a request below its entry point, which one server gives with a leading slash and one without. */
final class Address {

    private Address() {}

    /** Whether the address begins with the prefix, given without leading slash. */
    static boolean isUnder(String prefix, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith(prefix, path.startsWith("/") ? 1 : 0);
    }
}
