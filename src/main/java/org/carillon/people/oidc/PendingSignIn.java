package org.carillon.people.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser that was sent to a provider, as its cookie session remembers it: as a text, like everything there.
 *
 * @param provider our name of it
 * @param state what the answer must bring back
 * @param nonce what the token must bring back
 * @param verifier what proves that who exchanges the code has asked for it
 * @param redirect path of our own to go on at
 * @param begun when it began, in seconds since 1970
 */
public record PendingSignIn(String provider, String state, String nonce, String verifier, String redirect, long begun) {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    /** Read from an attribute; empty where there is none. */
    public static Optional<PendingSignIn> read(Object attribute) {
        if (!(attribute instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split(BETWEEN, -1);
        return parts.length != PARTS
                ? Optional.empty()
                : Optional.of(
                        new PendingSignIn(parts[0], parts[1], parts[2], parts[3], parts[4], Long.parseLong(parts[5])));
    }

    /** The text that the cookie session holds. */
    public String text() {
        return String.join(BETWEEN, provider, state, nonce, verifier, redirect, String.valueOf(begun));
    }

    /** Whether its answer may still come. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(Instant.ofEpochSecond(begun).plus(LIFETIME));
    }
}
