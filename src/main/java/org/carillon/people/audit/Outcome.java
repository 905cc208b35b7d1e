package org.carillon.people.audit;

import java.util.Locale;

/** What became of an act. */
public enum Outcome {
    /** It was done, and committed. */
    DONE,
    /** It was not allowed, or not possible; nothing was changed. */
    REFUSED,
    /** Something broke. */
    FAILED;

    /** The word on the wire, as {@code refused}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
