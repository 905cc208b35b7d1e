package org.carillon.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number of the query string, not negative; text that is none counts as 0, and one too large as the largest.
 *
 * @param value 0 to 10^18 - 1
 */
public record QueryNumber(long value) {

    private static final long LARGEST = 999_999_999_999_999_999L;
    private static final Pattern NUMBER = Pattern.compile("0*(?<digits>[0-9]+)");

    /** Used by the server to read a query parameter. */
    public static QueryNumber valueOf(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return new QueryNumber(0);
        }
        String digits = number.group("digits");
        return new QueryNumber(digits.length() > 18 ? LARGEST : Long.parseLong(digits));
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
