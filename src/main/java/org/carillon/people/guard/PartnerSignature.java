package org.carillon.people.guard;

import java.util.Locale;
import org.carillon.people.identity.Secrets;
import org.carillon.platform.digest.Hmac;

/**
 * What a server that shares a secret with this one sent to prove it.
 *
 * @param random what it made up for this request, 32 characters at least; null when not sent
 * @param checksum HMAC-SHA256 of that and the text, hexadecimal in any case; null when not sent
 * @param text what the request is about, may be empty
 */
public record PartnerSignature(String random, String checksum, String text) {
    private static final int SHORTEST_RANDOM = 32;

    /** Whether nothing was sent: somebody else asks. */
    boolean isAbsent() {
        return random == null && checksum == null;
    }

    /** Whether it is right; nothing is without a secret. */
    boolean isRight(String secret) {
        return random != null
                && checksum != null
                && random.length() >= SHORTEST_RANDOM
                && !secret.isBlank()
                && Secrets.same(Hmac.sha256(random + text, secret), checksum.toLowerCase(Locale.ROOT));
    }

    /** What an attempt is counted by, if it is wrong. */
    String attempt() {
        return random + '\0' + checksum;
    }
}
