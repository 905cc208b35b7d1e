package org.carillon.people.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Attempts at what login flows are known by: 128 random characters, so right ones are never refused, and wrong ones are
 * counted for the network alone. Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
class LoginFlowAttempts {
    @Inject
    FailedAttempts attempts;

    @Inject
    CountedCaller counted;

    /**
     * Counts a wrong one.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS when the network has sent too many
     */
    void note(String token) {
        List<Subject> network = List.of(counted.network());
        attempts.note(ProtectedSecret.LOGIN_FLOW, network, token);
        if (attempts.isOver(ProtectedSecret.LOGIN_FLOW, network)) {
            throw new ApiException(ApiError.TOO_MANY_ATTEMPTS);
        }
    }
}
