package org.carillon.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, in lower-case hexadecimal digits: a text cannot be found by its digest. */
public final class Sha {
    private Sha() {}

    /** SHA-1, where others expect it; it protects nothing. */
    public static String sha1(String text) {
        return digest("SHA-1", text);
    }

    /** SHA-256. */
    public static String sha256(String text) {
        return digest("SHA-256", text);
    }

    private static String digest(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks " + algorithm, e);
        }
    }
}
