package org.carillon.people.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carillon.platform.http.HeaderText;

/**
 * What a basic {@code Authorization} header says.
 *
 * @param userId not empty
 * @param password may be empty
 */
record BasicCredentials(String userId, String password) {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]*={0,2}");

    /**
     * Reads the part after the scheme, in either alphabet of Base64, padded or not; UTF-8, else Latin-1. Empty when it
     * is no Base64, has no user id and colon, or a NUL character.
     */
    static Optional<BasicCredentials> read(String encoded) {
        return decode(encoded).flatMap(decoded -> {
            int colon = decoded.indexOf(':');
            return colon < 1 || decoded.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
        });
    }

    /** Whether neither user id nor password stands there: some clients send this in place of nothing. */
    static boolean areNone(String encoded) {
        return decode(encoded)
                .filter(decoded -> decoded.isEmpty() || decoded.equals(":"))
                .isPresent();
    }

    private static Optional<String> decode(String encoded) {
        if (!BASE64.matcher(encoded).matches()) {
            return Optional.empty();
        }
        int padding = encoded.indexOf('=');
        String digits = (padding < 0 ? encoded : encoded.substring(0, padding))
                .replace('+', '-')
                .replace('/', '_');
        try {
            return Optional.of(HeaderText.ofBytes(Base64.getUrlDecoder().decode(digits)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a digit too many
        }
    }
}
