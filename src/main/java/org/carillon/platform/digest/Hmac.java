package org.carillon.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests, by which those who share a secret know each other's texts. An empty secret is one, too. */
public final class Hmac {
    private Hmac() {}

    /** HMAC-SHA256 in lower-case hexadecimal digits. */
    public static String sha256(String text, String secret) {
        return HexFormat.of().formatHex(sha256(bytes(text), bytes(secret)));
    }

    /** HMAC-SHA256 of a text: 32 bytes. */
    public static byte[] sha256(byte[] text, byte[] secret) {
        return sign("HmacSHA256", text, secret);
    }

    /** Base64 of the HMAC-SHA1, as TURN servers want it. */
    public static String sha1(String text, String secret) {
        return Base64.getEncoder().encodeToString(sign("HmacSHA1", bytes(text), bytes(secret)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sign(String algorithm, byte[] text, byte[] secret) {
        try {
            byte[] key = secret.length == 0 ? Arrays.copyOf(secret, 1) : secret; // zeros behind it are no change
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks " + algorithm, e);
        }
    }
}
