package org.carillon.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.RequestParameters;

/** What addresses outside of the API read of a request. Source: docs/contract/pages.md 1. */
public final class PageRequest {
    private static final String INDEX = "/index.php";

    private PageRequest() {}

    /** {@code /index.php} for a request that was sent below it, else empty: links of the answer begin with the same. */
    public static String prefix(HttpServletRequest request) {
        return request.getServletPath().startsWith(INDEX + "/") ? INDEX : "";
    }

    /** What links of the answer begin with: the outer path of the application, and the prefix of the request. */
    public static String base(HttpServletRequest request, BaseUrl baseUrl) {
        return baseUrl.path() + prefix(request);
    }

    /** Whether the client wants the headers alone, as previews of links do: nothing may change by it. */
    public static boolean onlyLooks(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod());
    }

    /** One text out of the body or the query; empty when there is none or it can not be read. */
    public static Optional<String> text(HttpServletRequest request, String name) {
        return RequestParameters.of(request).text(name);
    }
}
