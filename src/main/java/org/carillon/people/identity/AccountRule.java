package org.carillon.people.identity;

import java.util.Locale;

/** How somebody whom a provider sends for the first time comes to an account. */
public enum AccountRule {
    /** One is made; an id that somebody has here already is refused. */
    CREATE,
    /** The one of this id, which must be there. */
    MATCH;

    /**
     * As settings say it.
     *
     * @throws IllegalArgumentException which says what is wrong
     */
    public static AccountRule read(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "create" -> CREATE;
            case "match" -> MATCH;
            default -> throw new IllegalArgumentException("its accounts are neither create nor match");
        };
    }
}
