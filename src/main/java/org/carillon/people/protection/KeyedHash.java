package org.carillon.people.protection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.carillon.platform.digest.Hmac;

/** Prints of secrets that are worth nothing to anybody else: keyed by what this node alone knows until it stops. */
public final class KeyedHash {
    private final byte[] key = new byte[32];

    /** With a random key of its own: nobody else makes the same hashes. */
    public KeyedHash() {
        new SecureRandom().nextBytes(key);
    }

    /** The hash of the texts in their order; other texts or another order have another one. */
    public String of(String... texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return Base64.getEncoder().encodeToString(Hmac.sha256(all.toByteArray(), key));
    }
}
