package org.carillon.people.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * How what was opened with a token names it: a cookie of a program is good for no longer than the token.
 *
 * @param account number of the account
 * @param ends seconds since 1970
 */
record TokenCredential(long account, long ends) {
    private static final String PREFIX = "token ";

    static TokenCredential of(long account, Instant ends) {
        return new TokenCredential(account, ends.getEpochSecond());
    }

    /** Empty when the text names another credential. */
    static Optional<TokenCredential> read(String credential) {
        if (credential == null || !credential.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = credential.split(" ", -1);
        return Optional.of(new TokenCredential(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }

    String text() {
        return PREFIX + account + " " + ends;
    }

    boolean holds(User user, Instant now) {
        return user.number() == account && now.getEpochSecond() < ends;
    }
}
