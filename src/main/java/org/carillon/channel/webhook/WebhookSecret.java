package org.carillon.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.carillon.platform.digest.Hmac;

/** Signs posts as the convention "Standard Webhooks" says. Source: docs/contract/rings.md 4.2. */
final class WebhookSecret {
    private static final String ENCODED = "whsec_";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads {@code whsec_} with Base64 behind it; any other text is the key itself.
     *
     * @throws IllegalArgumentException for {@code whsec_} without Base64; the message does not repeat it
     */
    static WebhookSecret parse(String text) {
        if (!text.startsWith(ENCODED)) {
            return new WebhookSecret(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.substring(ENCODED.length()));
        } catch (IllegalArgumentException e) {
            key = new byte[0]; // the message would show a part of the secret
        }
        if (key.length == 0) {
            throw new IllegalArgumentException("no Base64 follows " + ENCODED);
        }
        return new WebhookSecret(key);
    }

    /**
     * Value of the header {@code webhook-signature}.
     *
     * @param timestamp seconds since 1970
     */
    String sign(String id, long timestamp, String body) {
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Hmac.sha256(signed, key));
    }
}
