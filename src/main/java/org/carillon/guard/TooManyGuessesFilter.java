package org.carillon.guard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.carillon.identity.CredentialsFilter;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** Refuses those who have guessed wrong too often. Source: docs/contract/protection.md 1. */
@Provider
@PreMatching
@Priority(CredentialsFilter.ORDER + 5)
@ApplicationScoped
public class TooManyGuessesFilter implements ContainerRequestFilter {
    @Inject
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (Boolean.TRUE.equals(request.getAttribute(GuessFilter.OVER))) {
            throw new ApiException(ApiError.TOO_MANY_ATTEMPTS);
        }
    }
}
