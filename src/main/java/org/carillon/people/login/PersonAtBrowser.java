package org.carillon.people.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;

/** Who may let an app in from this browser. Source: docs/contract/pages.md 4. */
@ApplicationScoped
class PersonAtBrowser {
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    @Inject
    Clock clock;

    /**
     * Who has shown the password or has come from a provider a moment ago: a cookie alone lets no app in, and neither
     * does an app password or a token.
     */
    Optional<Caller> find() {
        return Optional.of(caller.get())
                .filter(Caller::isPerson)
                .filter(who -> caller.hasShownPassword()
                        || cookies.hasSignedInSince(clock.instant().minus(FRESH)));
    }
}
