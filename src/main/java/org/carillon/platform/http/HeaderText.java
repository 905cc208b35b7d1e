package org.carillon.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Values of headers as everybody reads them: without the blanks and tabs around them, which do not belong to them, and
 * as UTF-8 where their bytes are UTF-8. Servers hand over bytes as Latin-1, and some keep the blanks.
 *
 * <p>Source: docs/contract/envelope.md 10.1.
 */
public final class HeaderText {
    private static final int LAST_OF_ASCII = 0x7F;
    private static final int LAST_OF_LATIN_1 = 0xFF;

    private HeaderText() {}

    /** The value; null stays null. */
    public static String of(String raw) {
        if (raw == null) {
            return null;
        }
        int begin = 0;
        int end = raw.length();
        while (begin < end && isBlank(raw.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return isAscii(raw) ? raw.substring(begin, end) : readable(raw.substring(begin, end));
    }

    /** UTF-8 where the bytes are UTF-8, else Latin-1. */
    public static String ofBytes(byte[] bytes) {
        return SentText.find(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String readable(String text) {
        return text.chars().allMatch(c -> c <= LAST_OF_LATIN_1)
                ? ofBytes(text.getBytes(StandardCharsets.ISO_8859_1))
                : text; // the server has read it as UTF-8 already
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }
}
