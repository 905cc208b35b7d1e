package org.carillon.ocs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The path of a request as resources are found by it: several slashes count as one. Source: docs/contract/envelope.md 1. */
public final class RequestPath {
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private RequestPath() {}

    /** From the first slash, as sent otherwise. */
    public static String of(HttpServletRequest request) {
        return collapse(request.getRequestURI());
    }

    /** Null stays null. */
    public static String collapse(String path) {
        return path == null ? null : SLASHES.matcher(path).replaceAll("/");
    }
}
