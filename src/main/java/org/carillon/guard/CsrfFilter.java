package org.carillon.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.carillon.identity.AuthorizationHeader;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/**
 * Lets only requests in that a foreign page can not make a browser send: with {@code OCS-APIRequest: true} or a bearer.
 *
 * <p>Source: docs/contract/guards.md 4.
 */
class CsrfFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean bearer = AuthorizationHeader.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(AuthorizationHeader::isBearer)
                .isPresent();
        if (!bearer && !"true".equals(request.getHeaderString("OCS-APIRequest"))) {
            throw new ApiException(ApiError.CSRF_CHECK_FAILED);
        }
    }
}
