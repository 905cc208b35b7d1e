package org.carillon.platform.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header that names something and its parameters, as {@code Content-Type} and {@code Content-Disposition} do.
 *
 * @param name in small letters
 * @param parameters the rest of the header, from the first semicolon
 */
record ContentType(String name, String parameters) {
    private static final Pattern PARAMETER =
            Pattern.compile("\\G;\\s*(?:([^\\s;=\"]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^;\"]*+))?+\\s*");
    private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    /** Null and the empty text have the empty name. */
    static ContentType of(String header) {
        String text = header == null ? "" : header;
        int semicolon = text.indexOf(';');
        String name = semicolon < 0 ? text : text.substring(0, semicolon);
        return new ContentType(name.strip().toLowerCase(Locale.ROOT), semicolon < 0 ? "" : text.substring(semicolon));
    }

    /** The value of a parameter, without its quotes. */
    Optional<String> parameter(String wanted) {
        Matcher matcher = PARAMETER.matcher(parameters);
        while (matcher.find()) {
            if (wanted.equalsIgnoreCase(matcher.group(1))) {
                String value = matcher.group(2).strip();
                return Optional.of(
                        value.startsWith("\"")
                                ? QUOTED_PAIR
                                        .matcher(value.substring(1, value.length() - 1))
                                        .replaceAll("$1")
                                : value);
            }
        }
        return Optional.empty();
    }

    /**
     * The parameter {@code charset}; UTF-8 without one.
     *
     * @throws ApiException CHARSET_UNKNOWN
     */
    Charset charset() {
        try {
            return parameter("charset").map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ApiException(ApiError.CHARSET_UNKNOWN);
        }
    }
}
