package org.carillon.people.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.carillon.platform.digest.Sha;

/** Random texts that prove something by being known, and how they are kept and compared. */
public final class Secrets {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one of so many letters and digits. */
    public static String random(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** What is stored of one that is random and long: lower-case hexadecimal SHA-256. */
    public static String hash(String secret) {
        return Sha.sha256(secret);
    }

    /** Whether both are the same, found out in a time that tells nothing; null is the same as nothing. */
    public static boolean same(String known, String sent) {
        return known != null
                && sent != null
                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
