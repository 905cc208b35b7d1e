package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what a login is checked against, by one statement in a transaction of its own. */
@ApplicationScoped
@Transactional
public class LoginRecords {
    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    /** The account, if it is there and enabled. */
    Optional<Login> ofUser(String userId) {
        return users.findLogin(userId).filter(login -> login.user().isEnabled());
    }

    /** The account of an app password, if it is there and enabled. */
    Optional<Login> ofAppPassword(String token) {
        return appPasswords.findLogin(AppPasswords.hash(token)).filter(login -> login.user()
                .isEnabled());
    }

    /** The account of an app password known by its row id, if it is there and enabled. */
    Optional<Login> ofAppPassword(long id) {
        return appPasswords.findLogin(id).filter(login -> login.user().isEnabled());
    }
}
