package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Checks credentials, one statement each. Empty means wrong, unknown or disabled: never tell which.
 *
 * <p>Source: docs/contract/identity.md 1 to 3.
 */
@ApplicationScoped
@Transactional
public class LoginService {
    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    Passwords passwords;

    /** The account of a cookie session. */
    public Optional<Caller> byUserId(String userId) {
        return users.findLogin(userId).filter(login -> login.user().isEnabled()).map(Login::caller);
    }

    /** Account password or app password. */
    public Optional<Caller> byPassword(String userId, String password) {
        if (AppPasswords.looksLikeOne(password)) {
            Optional<Caller> caller = byAppPassword(password).filter(found -> found.is(userId));
            if (caller.isPresent()) {
                return caller;
            }
        }
        Optional<Login> login =
                users.findLogin(userId).filter(found -> found.user().isEnabled());
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
    public Optional<Caller> byAppPassword(String token) {
        return appPasswords
                .findLogin(AppPasswords.hash(token))
                .filter(login -> login.user().isEnabled())
                .map(Login::caller);
    }
}
