package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Tells requests of servers that share a secret with this one by their signatures; wrong ones are counted. */
@ApplicationScoped
public class PartnerCheck {
    @Inject
    FailedAttempts attempts;

    @Inject
    CountedCaller counted;

    /**
     * Whether the partner asks; false without a signature.
     *
     * @param protection what wrong signatures are counted as
     * @param secret nothing is right without one
     * @param refusal of a wrong signature
     * @throws ApiException TOO_MANY_ATTEMPTS, the refusal
     */
    public boolean isSigned(PartnerSignature sent, String secret, ProtectedSecret protection, ApiError refusal) {
        if (sent.isAbsent()) {
            return false;
        }
        if (!attempts.attempt(protection, counted.partner(), sent.attempt(), () -> sent.isRight(secret))) {
            throw new ApiException(refusal);
        }
        return true;
    }
}
