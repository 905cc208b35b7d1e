package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Checks credentials. Empty means wrong, unknown or disabled: never tell which. No transaction is open while a password
 * is hashed.
 *
 * <p>Source: docs/contract/identity.md 1 to 3.
 */
@ApplicationScoped
class Logins {
    @Inject
    LoginRecords records;

    @Inject
    Passwords passwords;

    /** Account password or app password. */
    Optional<Caller> byPassword(String userId, String password) {
        if (userId.indexOf('\0') >= 0) { // which no database takes
            return Optional.empty();
        }
        if (AppPasswords.looksLikeOne(password)) {
            Optional<Caller> caller = byAppPassword(password)
                    .filter(found -> UserId.lowered(found.userId()).equals(UserId.lowered(userId)));
            if (caller.isPresent()) {
                return caller;
            }
        }
        Optional<Login> login = records.ofUser(userId);
        if (login.isEmpty()) {
            passwords.pretendToCheck(password);
            return Optional.empty();
        }
        User user = login.get().user();
        return passwords.matches(user.id(), password, user.passwordHash())
                ? login.map(Login::caller)
                : Optional.empty();
    }

    /** App password alone, as sent by bearer. */
    Optional<Caller> byAppPassword(String token) {
        return records.ofAppPassword(token).map(Login::caller);
    }

    /** The account that opened a cookie session, as long as what it logged in with then still holds. */
    Optional<Caller> byCookie(CookieLogin cookie) {
        Optional<Login> login = cookie.appPasswordId() == null
                ? records.ofUser(cookie.userId())
                : records.ofAppPassword(cookie.appPasswordId());
        return login.map(Login::caller)
                .filter(caller ->
                        caller.is(cookie.userId()) && caller.credential().equals(cookie.credential()));
    }
}
