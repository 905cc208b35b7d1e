package org.carillon.people.identity;

import java.util.Optional;

/** How a cookie session names the sign-in that it rests on. */
final class SignInCredential {
    private static final String PREFIX = "sign-in ";

    private SignInCredential() {}

    static String text(long signIn) {
        return PREFIX + signIn;
    }

    /** The id of the sign-in; empty when the text names another credential. */
    static Optional<Long> read(String credential) {
        return credential != null && credential.startsWith(PREFIX)
                ? Optional.of(Long.valueOf(credential.substring(PREFIX.length())))
                : Optional.empty();
    }
}
