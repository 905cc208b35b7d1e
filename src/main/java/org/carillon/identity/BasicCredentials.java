package org.carillon.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a basic {@code Authorization} header says.
 *
 * @param userId not empty
 * @param password may be empty
 */
record BasicCredentials(String userId, String password) {

    /** Reads the part after the scheme; empty when it is no Base64, has no user id and colon, or a NUL character. */
    static Optional<BasicCredentials> read(String encoded) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 1 || decoded.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
    }
}
