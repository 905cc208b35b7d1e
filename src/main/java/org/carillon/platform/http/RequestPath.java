package org.carillon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request as resources are found by it: several slashes count as one, and a path that could be read in
 * two ways leads nowhere. Source: docs/contract/envelope.md 1 and 10.2.
 */
public final class RequestPath {
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final int HEX = 16;
    private static final int ESCAPE = 3;
    private static final char LAST_OF_ASCII = '~';

    /** What stands in a path as it is, but for letters, digits and {@code ;}. Source: RFC 3986, section 3.3. */
    private static final String PLAIN = "-._~!$&'()*+,=:@/";

    private RequestPath() {}

    /** From the first slash, as sent otherwise. */
    public static String of(HttpServletRequest request) {
        return collapse(request.getRequestURI());
    }

    /** Whether a text can stand as one segment of a path, percent-encoded: names that stand in paths are such. */
    public static boolean canCarry(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }

    /**
     * Whether all read the same in a path as it was sent: no path parameters, no escape that is none, nothing that must
     * be one and is not, no bytes that are not UTF-8, and only what {@link #canCarry segments can carry}.
     */
    static boolean isSound(String path) {
        return path == null || decoded(path).isPresent();
    }

    /** A sound path with its escapes undone; empty for others. */
    static Optional<String> decoded(String path) {
        byte[] bytes = new byte[path.length()];
        int length = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int value = hex(path, i + 1) * HEX + hex(path, i + 2);
                if (value < 0 || value == '/') {
                    return Optional.empty();
                }
                bytes[length++] = (byte) value;
                i += ESCAPE - 1;
            } else if (!isPlain(c)) {
                return Optional.empty();
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return SentText.find(ByteBuffer.wrap(bytes, 0, length), StandardCharsets.UTF_8)
                .filter(RequestPath::isOfSoundSegments);
    }

    private static boolean isPlain(char c) {
        return c <= LAST_OF_ASCII && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static boolean isOfSoundSegments(String decoded) {
        return Arrays.stream(decoded.split("/", -1)).allMatch(segment -> segment.isEmpty() || canCarry(segment));
    }

    /** Far below zero where there is no digit. */
    private static int hex(String text, int at) {
        int digit = at < text.length() && text.charAt(at) <= LAST_OF_ASCII ? Character.digit(text.charAt(at), HEX) : -1;
        return digit < 0 ? -HEX * HEX : digit;
    }

    /** Null stays null. */
    public static String collapse(String path) {
        return path == null ? null : SLASHES.matcher(path).replaceAll("/");
    }
}
