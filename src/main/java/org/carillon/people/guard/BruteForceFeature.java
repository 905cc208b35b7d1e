package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import org.carillon.people.protection.ProtectedSecret;

/**
 * Puts a {@link BruteForceGate} around each operation that tells known tokens from unknown ones, as
 * {@link BruteForceProtection} says.
 */
@Provider
@ApplicationScoped
public class BruteForceFeature implements DynamicFeature {
    /** Before all other checks of the operation. */
    private static final int FIRST = Priorities.AUTHENTICATION - 100;

    /** Answers are seen before they are put into the envelope. */
    private static final int BEFORE_THE_ENVELOPE = Priorities.USER + 1_000;

    @Inject
    TokenAttempts attempts;

    @Inject
    ProtectedPaths paths;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        BruteForceProtection named = resource.getResourceMethod().getAnnotation(BruteForceProtection.class);
        if (named == null || named.value().length == 0) {
            return;
        }
        Set<ProtectedSecret> secrets = Set.of(named.value());
        paths.add(resource, secrets);
        if (secrets.contains(ProtectedSecret.ROOM_TOKEN)) {
            context.register(
                    new BruteForceGate(secrets, attempts),
                    Map.of(ContainerRequestFilter.class, FIRST, ContainerResponseFilter.class, BEFORE_THE_ENVELOPE));
        }
    }
}
