package org.carillon.web.page;

/**
 * Whether the server describes the API, at {@code /openapi}: not every server does, and one with several applications
 * may describe another one. Static, as the server that makes the description knows no beans.
 */
public final class ApiDescription {
    private static volatile boolean made;

    private ApiDescription() {}

    /** The server asks for what it is to say about the API. */
    public static void make() {
        made = true;
    }

    static boolean isMade() {
        return made;
    }
}
