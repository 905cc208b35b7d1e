package org.carillon.platform.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** OPTIONS is a wrong verb like others: servers would answer it by themselves, past every guard. */
@Provider
@PreMatching
@Priority(OptionsFilter.ORDER)
@ApplicationScoped
public class OptionsFilter implements ContainerRequestFilter {
    /** After the credentials. */
    static final int ORDER = 40;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            request.abortWith(
                    Response.status(Response.Status.METHOD_NOT_ALLOWED).build());
        }
    }
}
