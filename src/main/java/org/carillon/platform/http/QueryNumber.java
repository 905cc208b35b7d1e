package org.carillon.platform.http;

/**
 * A whole number of the query string, not negative; text that is none counts as 0.
 *
 * @param value 0 or more
 */
public record QueryNumber(long value) {

    /** Used by the server to read a query parameter. */
    public static QueryNumber valueOf(String text) {
        return new QueryNumber(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }

    /** The number as the most that somebody wants of a list: 1 to what is allowed. */
    public int limit(int allowed) {
        return (int) Math.max(1, Math.min(allowed, value));
    }

    /** The number, cut to what fits. */
    public int intValue() {
        return (int) Math.min(Integer.MAX_VALUE, value);
    }
}
