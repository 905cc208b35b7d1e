package org.carillon.platform.ocs;

import jakarta.ws.rs.core.UriInfo;

/** Tells the two entry points apart. */
final class EntryPoint {

    /** Part of every address of the older one. */
    static final String V1 = "/ocs/v1.php";

    private EntryPoint() {}

    /** Whether the request came in under {@code v1.php}. */
    static boolean isLegacy(UriInfo uri) {
        return uri.getBaseUri().getPath().contains(V1);
    }
}
