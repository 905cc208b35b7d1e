package org.carillon.people.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.carillon.people.identity.AuthorizationHeader;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.RequestParameters;

/**
 * Lets only requests in that a foreign page can not make a browser send: with {@code OCS-APIRequest: true}, a bearer,
 * or the request token of the cookie session in header or parameters.
 *
 * <p>Source: docs/contract/guards.md 4.
 */
class CsrfFilter implements ContainerRequestFilter {
    private static final String REQUEST_TOKEN = "requesttoken";

    private final CookieSessions cookies;
    private final HttpServletRequest sent;

    CsrfFilter(CookieSessions cookies, HttpServletRequest sent) {
        this.cookies = cookies;
        this.sent = sent;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isProven(request)) {
            throw new ApiException(ApiError.CSRF_CHECK_FAILED);
        }
    }

    private boolean isProven(ContainerRequestContext request) {
        return "true".equals(request.getHeaderString("OCS-APIRequest"))
                || AuthorizationHeader.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                        .filter(AuthorizationHeader::isBearer)
                        .isPresent()
                || cookies.isRequestToken(request.getHeaderString(REQUEST_TOKEN))
                || RequestParameters.of(sent)
                        .text(REQUEST_TOKEN)
                        .filter(cookies::isRequestToken)
                        .isPresent();
    }
}
