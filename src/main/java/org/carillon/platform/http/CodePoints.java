package org.carillon.platform.http;

/**
 * Lengths of texts as people count them: in code points, so that an emoji is one character. Nobody else counts the
 * characters of what was sent. Columns of the database are twice as wide, as H2 counts units of UTF-16.
 *
 * <p>Source: docs/contract/envelope.md 8.5.
 */
public final class CodePoints {
    private CodePoints() {}

    /** Whether the text has more characters than that; null has none. */
    public static boolean exceed(String text, int most) {
        return text != null && text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    /** The beginning of the text, up to so many characters; none of them is torn apart. */
    public static String cut(String text, int most) {
        return exceed(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    }

    /** Whether every database stores the text as it is: it has no NUL, and no half of a character. */
    static boolean areStorable(String text) {
        return text.codePoints().allMatch(CodePoints::isStorable);
    }

    /** The text with a question mark for each character that no database stores. */
    public static String storable(String text) {
        return areStorable(text)
                ? text
                : text.codePoints()
                        .map(character -> isStorable(character) ? character : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isStorable(int character) {
        return character != 0 && Character.getType(character) != Character.SURROGATE;
    }
}
