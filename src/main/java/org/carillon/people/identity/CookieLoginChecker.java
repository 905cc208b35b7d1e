package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks the logins that cookies remember. Source: docs/contract/identity.md 4.3. */
@ApplicationScoped
class CookieLoginChecker {
    @Inject
    LoginRecords records;

    /** The account that opened a cookie session, as long as what it logged in with then still holds. */
    Optional<Caller> byCookie(CookieLogin cookie) {
        return records.ofCookie(cookie)
                .filter(caller ->
                        caller.is(cookie.userId()) && caller.credential().equals(cookie.credential()));
    }
}
