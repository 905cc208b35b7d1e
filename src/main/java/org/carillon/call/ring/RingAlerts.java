package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells devices what there is to tell about the rings of a call. To do it twice does no harm. */
@ApplicationScoped
public class RingAlerts {
    @Inject
    RingPageService pages;

    /** Page by page, each a transaction of its own, so that nobody who joins or leaves waits long. */
    public void tell(CallKey call) {
        boolean more;
        do {
            more = pages.tellNext(call);
        } while (more);
    }
}
