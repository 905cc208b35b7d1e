package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.CookieNotes;
import org.carillon.people.identity.Secrets;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** What proves that a form for signing in was made for this very browser. Source: docs/contract/sign-in.md 4. */
@ApplicationScoped
class SignInForm {
    private static final int STATE_LENGTH = 64;

    /** In the place of the state for who only looks: as long as one. */
    static final String NO_STATE = "-".repeat(STATE_LENGTH);

    private static final String KIND = "carillon.sign-in-form";

    @Inject
    CookieNotes notes;

    @Inject
    OwnRedirect redirects;

    @Inject
    RateLimiter limits;

    @Inject
    CountedCaller counted;

    /**
     * The text for a form, the same for all windows of a browser.
     *
     * @throws ApiException RATE_LIMITED, TOO_MANY_AT_ONCE
     */
    String state() {
        String known = notes.find(KIND, "");
        if (known != null) {
            return known;
        }
        if (!limits.take(RateLimit.REQUEST_TOKEN, counted.network())) {
            throw new ApiException(ApiError.RATE_LIMITED);
        }
        String state = Secrets.random(STATE_LENGTH);
        notes.put(KIND, "", state);
        return state;
    }

    /** Whether a form with this text is one of this browser; null is wrong. */
    boolean isOurs(String sent) {
        return Secrets.same(notes.find(KIND, ""), sent);
    }

    /** Who has signed in gets another one. */
    void forget() {
        notes.take(KIND, "");
    }

    /** Where to go on. */
    String redirect(String asked) {
        return redirects.of(asked);
    }
}
