package org.carillon.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.carillon.ocs.ApiError;

/** The caller of this request, as {@link CallerAuthentication} found it. */
@RequestScoped
public class CurrentCaller {
    @Inject
    HttpServletRequest request;

    /** The caller; a guest when no credentials came. */
    public Caller get() {
        return request.getAttribute(CallerAuthentication.CALLER) instanceof Caller caller ? caller : Caller.GUEST;
    }

    /** Why credentials that came do not count: wrong ones, or they could not be checked; empty when all is well. */
    public Optional<ApiError> refusal() {
        Object outcome = request.getAttribute(CallerAuthentication.OUTCOME);
        if (outcome == CallerAuthentication.Outcome.REFUSED) {
            return Optional.of(ApiError.WRONG_CREDENTIALS);
        }
        return outcome == CallerAuthentication.Outcome.FAILED ? Optional.of(ApiError.UNAVAILABLE) : Optional.empty();
    }
}
