package org.carillon.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/**
 * Refuses wrong credentials on every address, known or not: they never turn the caller into a guest.
 *
 * <p>Source: docs/contract/guards.md 1 (guard 2), docs/contract/identity.md 3.
 */
@Provider
@PreMatching
@Priority(CredentialsFilter.ORDER)
@ApplicationScoped
public class CredentialsFilter implements ContainerRequestFilter {
    /** After the maintenance check, before everything else. */
    public static final int ORDER = 30;

    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Object outcome = request.getAttribute(CallerAuthentication.OUTCOME);
        if (outcome == CallerAuthentication.Outcome.REFUSED) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
        if (outcome == CallerAuthentication.Outcome.FAILED) {
            throw new ApiException(ApiError.UNAVAILABLE);
        }
    }
}
