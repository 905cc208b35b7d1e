package org.carillon.people.identity;

import java.util.Optional;

/**
 * What one statement reads about an account whose password is to be checked.
 *
 * @param account also a disabled one
 * @param adminGroups 1 for an administrator, else 0
 * @param subject by which the directory means the account; null: it does not
 */
record PasswordLogin(User account, long adminGroups, String subject) {

    /** The login, if the account is enabled. */
    Optional<Login> enabled() {
        return account.isEnabled() ? Optional.of(new Login(account, adminGroups, null)) : Optional.empty();
    }

    boolean isOfDirectory() {
        return subject != null;
    }
}
