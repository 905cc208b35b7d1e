package org.carillon.room.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes session ids: 512 random characters of A-Z, a-z, 0-9, + and /. */
public final class SessionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 512 / 4 * 3;

    private SessionIds() {}

    /** A new one: 512 random characters. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal SHA-1: names a guest by the first session id, and a phone by number and time. */
    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks SHA-1", e);
        }
    }
}
