package org.carillon.platform.http;

/**
 * A boolean of the query string, read by the rule of all parameters: absent, empty, {@code 0} and {@code false} are
 * false, anything else is true.
 *
 * @param isSet the value
 */
public record QueryFlag(boolean isSet) {

    /** Used by the server to read a query parameter. */
    public static QueryFlag valueOf(String text) {
        return new QueryFlag(Parameters.isTrue(text));
    }
}
