package org.carillon.people.identity;

import java.util.Optional;

/**
 * Who opened a cookie session, and with what. The session holds it as a text: servers keep texts in any way they keep
 * sessions, but WildFly's files bring records back empty.
 *
 * @param userId null for a guest
 * @param appPasswordId null unless an app password was used
 * @param credential as of {@link Caller}
 */
record CookieLogin(String userId, Long appPasswordId, String credential) {
    private static final String BETWEEN = "\n";

    static CookieLogin of(Caller caller) {
        return new CookieLogin(caller.userId(), caller.appPasswordId(), caller.credential());
    }

    /** Read from an attribute; empty where there is none. */
    static Optional<CookieLogin> read(Object attribute) {
        if (!(attribute instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = text.split(BETWEEN, -1);
        return parts.length != 3
                ? Optional.empty()
                : Optional.of(new CookieLogin(
                        orNull(parts[0]), parts[1].isEmpty() ? null : Long.valueOf(parts[1]), orNull(parts[2])));
    }

    /** As the session holds it. */
    String text() {
        return orEmpty(userId) + BETWEEN + orEmpty(appPasswordId) + BETWEEN + orEmpty(credential);
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
