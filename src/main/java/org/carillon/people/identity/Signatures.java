package org.carillon.people.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests (HMAC) by which partners that share a secret know each other's texts. */
public final class Signatures {
    private static final int SHORTEST_RANDOM = 32;

    private Signatures() {}

    /** Lower-case hexadecimal HMAC-SHA256. */
    public static String sha256(String text, String secret) {
        return HexFormat.of().formatHex(sign("HmacSHA256", text, secret));
    }

    /** Base64 of the HMAC-SHA1, as TURN servers want it. */
    public static String sha1(String text, String secret) {
        return Base64.getEncoder().encodeToString(sign("HmacSHA1", text, secret));
    }

    /**
     * Whether a partner has signed the text.
     *
     * @param random what it made up for this request; null or shorter than 32 characters is wrong
     * @param checksum HMAC-SHA256 of that and the text, hexadecimal in any case; null is wrong
     * @param secret nothing is right without one
     */
    public static boolean isRight(String random, String checksum, String text, String secret) {
        return random != null
                && checksum != null
                && random.length() >= SHORTEST_RANDOM
                && !secret.isBlank()
                && Secrets.same(sha256(random + text, secret), checksum.toLowerCase(Locale.ROOT));
    }

    private static byte[] sign(String algorithm, String text, String secret) {
        try {
            byte[] key = secret.getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance(algorithm);
            mac.init(
                    new SecretKeySpec(key.length == 0 ? Arrays.copyOf(key, 1) : key, algorithm)); // zeros are no change
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks " + algorithm, e);
        }
    }
}
