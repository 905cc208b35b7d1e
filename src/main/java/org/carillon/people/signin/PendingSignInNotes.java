package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.CookieNotes;
import org.carillon.people.oidc.PendingSignIn;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * The ways to providers that this browser has begun: its cookie session remembers them, so that nobody signs somebody
 * else's browser in, and each is gone with the first answer. Source: docs/contract/sign-in.md 2.
 */
@ApplicationScoped
class PendingSignInNotes {
    private static final String NAME = "carillon.sign-in.";

    @Inject
    CookieNotes notes;

    @Inject
    OwnRedirect redirects;

    @Inject
    RateLimiter limits;

    @Inject
    CountedCaller counted;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    /**
     * Counts one more that begins.
     *
     * @throws ApiException RATE_LIMITED
     */
    void take() {
        if (!limits.take(RateLimit.SIGN_IN, counted.network())) {
            throw new ApiException(ApiError.RATE_LIMITED);
        }
    }

    /** Where it is to end. */
    String redirect(String asked) {
        return redirects.of(asked);
    }

    /** How long a sign-in holds. */
    Duration lifetime() {
        return settings.duration(StartSetting.OIDC_SIGN_IN_DAYS);
    }

    /**
     * Remembers one.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    void remember(PendingSignIn pending) {
        notes.put(NAME, pending.state(), pending.text());
    }

    /** The one that an answer belongs to, which no second answer can; empty when there is none of this provider. */
    Optional<PendingSignIn> forget(String state, String provider) {
        return PendingSignIn.read(notes.take(NAME, state))
                .filter(pending -> pending.provider().equals(provider))
                .filter(pending -> pending.holdsAt(clock.instant()));
    }
}
