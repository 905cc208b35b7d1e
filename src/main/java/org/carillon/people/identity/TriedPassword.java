package org.carillon.people.identity;

import java.util.Optional;

/**
 * A password that somebody has sent for an account.
 *
 * @param typed the id as it was sent
 * @param password may be wrong
 * @param account empty when there is none of this id
 */
record TriedPassword(String typed, String password, Optional<PasswordLogin> account) {

    /** The id in small letters: else each way to write it would be another one. */
    String lowered() {
        return UserId.lowered(typed);
    }

    /** The login, if the account is there and enabled. */
    Optional<Login> login() {
        return account.flatMap(PasswordLogin::enabled);
    }

    /** What a password kept here is held against; null: none is right. */
    String storedHash() {
        return login().map(found -> found.user().passwordHash()).orElse(null);
    }

    /** For a network, the same password of two accounts is two attempts. */
    String secret() {
        return lowered() + '\0' + password;
    }
}
