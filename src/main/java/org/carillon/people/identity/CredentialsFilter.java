package org.carillon.people.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.carillon.platform.http.ApiException;

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
    CurrentCaller caller;

    @Inject
    SignIns signIns;

    @Override
    public void filter(ContainerRequestContext context) {
        caller.refusal().ifPresent(refusal -> {
            signIns.noteRefused(refusal);
            throw new ApiException(refusal);
        });
        signIns.noteCaller();
    }
}
