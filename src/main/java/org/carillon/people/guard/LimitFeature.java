package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Refuses who calls an endpoint too often, as {@link RateLimited} says. Source: docs/contract/protection.md 3. */
@Provider
@ApplicationScoped
public class LimitFeature implements DynamicFeature {
    @Inject
    RateLimiter limits;

    @Inject
    CountedCaller counted;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        RateLimited limited = resource.getResourceMethod().getAnnotation(RateLimited.class);
        if (limited != null) {
            RateLimit limit = limited.value();
            ContainerRequestFilter filter = ignored -> {
                if (!limits.take(limit, counted.self())) {
                    throw new ApiException(ApiError.RATE_LIMITED);
                }
            };
            context.register(filter, Priorities.AUTHENTICATION + 1);
        }
    }
}
