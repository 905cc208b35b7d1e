package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.carillon.platform.http.ApiException;

/**
 * Makes and changes accounts. A password is hashed first, in no transaction, then stored by {@link UserService} in one.
 *
 * <p>Source: docs/contract/set-up.md 1, docs/contract/protection.md 2.
 */
@ApplicationScoped
public class AccountSteps {
    /** Fields by which somebody gets into an account. */
    private static final Set<String> SIGNS_IN = Set.of("password", "email");

    @Inject
    UserService users;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    /**
     * A new account; see {@link UserService#create}.
     *
     * @throws ApiException PASSWORDS_BUSY, USER_EXISTS, USER_ID_INVALID, USER_PASSWORD_INVALID, USER_VALUE_INVALID,
     *     USER_GROUP_UNKNOWN
     */
    public void create(NewAccount account, String password) {
        boolean possible = Passwords.isPossible(password) && UserId.isPossible(account.id());
        users.create(account, possible ? passwords.hash(password) : null);
    }

    /**
     * Changes one field of an account; what signs in only for callers who have shown their password.
     *
     * @throws ApiException USER_NOT_FOUND, PASSWORD_NOT_SHOWN, then as {@link UserService#edit}; for {@code password}
     *     USER_PASSWORD_INVALID, PASSWORDS_BUSY, and WRONG_CREDENTIALS when it is the caller's own, and was changed
     *     meanwhile
     */
    public void edit(String id, String field, String value) {
        if (SIGNS_IN.contains(String.valueOf(field))) {
            users.get(id); // that there is none is said before the password is asked for
            caller.requirePassword();
        }
        if ("password".equals(field)) {
            users.changePassword(caller.get(), id, passwords.hash(AccountFields.password(value)));
        } else {
            users.edit(id, field, value);
        }
    }
}
