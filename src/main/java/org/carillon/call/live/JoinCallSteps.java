package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.call.consent.ConsentService;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiException;
import org.carillon.room.membership.OwnerService;

/**
 * Joining a call. What comes before it is committed on its own, as it stays when joining is refused: the consent of the
 * caller, and a partner who comes back into a conversation of two.
 *
 * <p>Source: docs/contract/call.md 3.2.
 */
@ApplicationScoped
public class JoinCallSteps {
    @Inject
    ConsentService consents;

    @Inject
    OwnerService owners;

    @Inject
    CallService calls;

    /**
     * Joins the call, and starts it when nobody is in it.
     *
     * @throws ApiException CONSENT_MISSING, then as {@link OwnerService#restorePair} and {@link CallService#join}
     */
    public void join(Admission caller, JoinCall request) {
        consents.check(caller, request.recordingConsent());
        if (caller.oneToOne()) {
            owners.restorePair(caller.conversationId());
        }
        calls.join(caller, request);
    }
}
