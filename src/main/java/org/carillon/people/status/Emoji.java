package org.carillon.people.status;

import java.util.regex.Pattern;
import org.carillon.platform.http.CodePoints;

/** Tells an emoji from other text, as far as a status needs it: other single symbols pass as well. */
final class Emoji {
    /** In characters; more than the longest emoji of the standard has. */
    private static final int LONGEST = 32;

    /** What a reader sees as one character. */
    private static final Pattern ONE_CHARACTER = Pattern.compile("\\X");

    private static final String KEYS = "0123456789#*";
    private static final char KEYCAP = 0x20E3;
    private static final char SHOWN_AS_PICTURE = 0xFE0F;
    private static final int LAST_OF_ASCII = 0x7F;

    private Emoji() {}

    /** Whether the text is one emoji, be it made of several code points like flags, skin tones and families. */
    static boolean isOne(String text) {
        return !CodePoints.exceed(text, LONGEST) && ONE_CHARACTER.matcher(text).matches() && isPicture(text);
    }

    private static boolean isPicture(String character) {
        int first = character.codePointAt(0);
        if (first <= LAST_OF_ASCII) {
            return KEYS.indexOf(first) >= 0 && character.indexOf(KEYCAP) > 0;
        }
        return isInPictureBlock(first)
                || Character.getType(first) == Character.OTHER_SYMBOL
                || character.indexOf(SHOWN_AS_PICTURE) > 0;
    }

    /** Technical and other symbols, and the planes of pictures; newer ones have no type in this Java yet. */
    private static boolean isInPictureBlock(int codePoint) {
        return (codePoint >= 0x2300 && codePoint <= 0x2BFF) || (codePoint >= 0x1F000 && codePoint <= 0x1FBFF);
    }
}
