package org.carillon.platform.http;

import java.util.regex.Pattern;

/** Makes text of strangers fit for a log line. */
public final class LogText {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int LONGEST = 300;

    private LogText() {}

    /** JSON of one line without such characters: it says the same to whoever reads it as JSON. */
    public static String jsonLine(String json) {
        return CONTROL.matcher(json)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }

    /**
     * The text without line breaks and other control characters, those that turn the direction of writing included, cut
     * to 300 characters; null stays "null".
     */
    public static String oneLine(String text) {
        String safe = CONTROL.matcher(String.valueOf(text)).replaceAll("?");
        return CodePoints.exceed(safe, LONGEST) ? CodePoints.cut(safe, LONGEST) + "…" : safe;
    }
}
