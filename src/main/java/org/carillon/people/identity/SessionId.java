package org.carillon.people.identity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What names one device in one conversation to clients; its row has another id, a number. Who knows it, speaks for the
 * device.
 *
 * @param text on the wire: 512 characters of A-Z, a-z, 0-9, + and /
 */
public record SessionId(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 512 / 4 * 3;

    /** A new one, that nobody can guess. */
    public static SessionId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(Base64.getEncoder().encodeToString(bytes));
    }

    /** Not the text, which is a secret. */
    @Override
    public String toString() {
        return "session id";
    }
}
