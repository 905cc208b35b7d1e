package org.carillon.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.carillon.identity.CookieSessions;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/**
 * Lets only requests in that a foreign page can not make a browser send: with {@code OCS-APIRequest: true}, a bearer, or the
 * request token of the cookie session in header or query.
 *
 * <p>Source: docs/contract/guards.md 4.
 */
class CsrfFilter implements ContainerRequestFilter {
    private static final String REQUEST_TOKEN = "requesttoken";

    private final CookieSessions cookies;

    CsrfFilter(CookieSessions cookies) {
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isProven(request)) {
            throw new ApiException(ApiError.CSRF_CHECK_FAILED);
        }
    }

    private boolean isProven(ContainerRequestContext request) {
        return "true".equals(request.getHeaderString("OCS-APIRequest"))
                || hasBearer(request)
                || cookies.isRequestToken(request.getHeaderString(REQUEST_TOKEN))
                || request.getUriInfo().getQueryParameters().getOrDefault(REQUEST_TOKEN, List.of()).stream()
                        .anyMatch(cookies::isRequestToken);
    }

    private static boolean hasBearer(ContainerRequestContext request) {
        String credentials = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }
}
