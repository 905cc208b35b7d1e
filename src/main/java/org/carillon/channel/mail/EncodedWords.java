package org.carillon.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Writes text into a header, which has ASCII alone and short lines: as encoded words of RFC 2047 where it has anything
 * else. A word never ends within a character.
 */
final class EncodedWords {
    /** What stands for itself; text that looks like an encoded word does not. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*=\\?)[\\x20-\\x7E]{1,65}");

    /** In bytes: the whole word has 75 characters at most. */
    private static final int LONGEST = 45;

    private EncodedWords() {}

    /** The text as it stands in a header, on one line or on several folded ones. */
    static String of(String text) {
        if (text.isEmpty() || PLAIN.matcher(text).matches()) {
            return text;
        }
        StringJoiner words = new StringJoiner("\r\n ");
        int begin = 0;
        int bytes = 0;
        for (int end = 0; end < text.length(); ) {
            int next = text.offsetByCodePoints(end, 1);
            int length = text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST) {
                words.add(word(text.substring(begin, end)));
                begin = end;
                bytes = 0;
            }
            bytes += length;
            end = next;
        }
        return words.add(word(text.substring(begin))).toString();
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
