package org.carillon.people.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.platform.http.HeaderText;

/**
 * What a request says to authenticate itself. Source: docs/contract/identity.md 3.
 *
 * @param scheme in small letters
 * @param credentials without the blanks and tabs around them; may be empty
 */
public record AuthorizationHeader(String scheme, String credentials) {
    private static final Pattern PARTS = Pattern.compile("([^ \t]+)(?:[ \t]+(.*))?", Pattern.DOTALL);

    /** The header; empty without one, and for basic credentials that name nobody and nothing. */
    public static Optional<AuthorizationHeader> of(HttpServletRequest request) {
        return of(request.getHeader("Authorization"));
    }

    /** Reads the value of the header; null and unreadable text are empty. */
    public static Optional<AuthorizationHeader> of(String value) {
        String text = HeaderText.of(value);
        Matcher parts = PARTS.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String credentials = parts.group(2) == null ? "" : parts.group(2);
        AuthorizationHeader header = new AuthorizationHeader(parts.group(1).toLowerCase(Locale.ROOT), credentials);
        return header.scheme.equals("basic") && BasicCredentials.areNone(credentials)
                ? Optional.empty()
                : Optional.of(header);
    }

    /** Whether these are credentials that a browser never sends by itself. */
    public boolean isBearer() {
        return scheme.equals("bearer") && !credentials.isEmpty();
    }
}
