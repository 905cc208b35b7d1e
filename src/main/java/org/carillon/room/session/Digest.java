package org.carillon.room.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names things by something that is not to be shown. */
public final class Digest {
    private Digest() {}

    /** Lower-case hexadecimal SHA-1: names a guest by the first session id, and a phone by number and time. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks SHA-1", e);
        }
    }
}
