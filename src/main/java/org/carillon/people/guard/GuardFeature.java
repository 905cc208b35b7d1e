package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.carillon.people.identity.CookieSessions;
import org.carillon.platform.address.BaseUrl;

/** Puts a {@link CsrfFilter} and a {@link GuardFilter} before each endpoint, as {@link Requires} says. */
@Provider
@ApplicationScoped
public class GuardFeature implements DynamicFeature {
    @Inject
    GuardContext entry;

    @Inject
    CurrentAdmission admission;

    @Inject
    AddressedAccount account;

    @Inject
    CookieSessions cookies;

    @Inject
    HttpServletRequest request;

    @Inject
    BaseUrl base;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Requires requires = resource.getResourceMethod().getAnnotation(Requires.class);
        if (requires != null) {
            CsrfFilter proof = new CsrfFilter(cookies, request);
            if (requires.fromOwnPage()) {
                context.register(new OwnPageFilter(proof, base), Priorities.AUTHENTICATION);
            } else if (!requires.fromAnyPage()) {
                context.register(proof, Priorities.AUTHENTICATION);
            }
            Set<Guard> guards = EnumSet.noneOf(Guard.class); // iterates in declaration order
            Collections.addAll(guards, requires.value());
            context.register(new GuardFilter(guards, entry, admission, account), Priorities.AUTHORIZATION);
        }
    }
}
