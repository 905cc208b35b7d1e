package org.carillon.people.identity;

import java.util.Optional;

/**
 * What a cookie session remembers of a sign-in at a provider, for signing out there.
 *
 * @param provider our name of it
 * @param idToken what it said at the sign-in
 */
public record SignOutNote(String provider, String idToken) {
    private static final String BETWEEN = "\n";

    /** Read from a session; empty where there is none. */
    public static Optional<SignOutNote> read(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : Optional.of(new SignOutNote(text.substring(0, between), text.substring(between + 1)));
    }

    /** As the session holds it. */
    public String text() {
        return provider + BETWEEN + idToken;
    }
}
