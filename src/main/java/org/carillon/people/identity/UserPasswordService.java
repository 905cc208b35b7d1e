package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.platform.http.ApiException;

/**
 * What gives accounts a password: hashed first, in no transaction, then stored by {@link UserService} in one.
 *
 * <p>Source: docs/contract/set-up.md 1, docs/contract/protection.md 2.
 */
@ApplicationScoped
public class UserPasswordService {
    @Inject
    UserService users;

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
     * Gives an account another password.
     *
     * @throws ApiException USER_PASSWORD_INVALID, PASSWORDS_BUSY, USER_NOT_FOUND; WRONG_CREDENTIALS when it is the caller's
     *     own, and was changed meanwhile
     */
    public void changePassword(Caller caller, String id, String password) {
        users.changePassword(caller, id, passwords.hash(AccountFields.password(password)));
    }
}
