package org.carillon.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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

    /** How long the caller is to wait for having guessed passwords wrong before; zero for most. */
    public Duration delay() {
        return request.getAttribute(CallerAuthentication.DELAY) instanceof Duration delay ? delay : Duration.ZERO;
    }

    /** Why credentials that came do not count: wrong ones, or they could not be checked, or too many
     * wrong ones came before; empty when all is well. */
    public Optional<ApiError> refusal() {
        Object outcome = request.getAttribute(CallerAuthentication.OUTCOME);
        return outcome instanceof CallerAuthentication.Outcome why ? Optional.of(why.refusal()) : Optional.empty();
    }
}
