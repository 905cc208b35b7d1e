package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.carillon.people.audit.Audited;
import org.carillon.people.audit.RefusedActs;

/** Puts what is refused at an operation on record, as {@link Audited} says. */
@Provider
@ApplicationScoped
public class AuditFeature implements DynamicFeature {
    /** Answers are seen before they are put into the envelope. */
    private static final int BEFORE_THE_ENVELOPE = Priorities.USER + 1_000;

    @Inject
    RefusedActs refused;

    @Inject
    HttpServletRequest request;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Audited audited = resource.getResourceMethod().getAnnotation(Audited.class);
        if (audited != null && audited.value().length > 0) {
            context.register(new RefusalRecorder(audited.value()[0], refused, request), BEFORE_THE_ENVELOPE);
        }
    }
}
