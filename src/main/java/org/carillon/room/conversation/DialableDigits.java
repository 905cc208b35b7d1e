package org.carillon.room.conversation;

import java.security.SecureRandom;

/** Digits that people can type on a phone without losing count: no zero at the start, no two neighbours equal. */
public final class DialableDigits {
    private static final SecureRandom RANDOM = new SecureRandom();

    private DialableDigits() {}

    /** That many random digits which a phone can dial. */
    public static String random(int length) {
        StringBuilder digits = new StringBuilder(length);
        char last = '0';
        while (digits.length() < length) {
            char digit = (char) ('0' + RANDOM.nextInt(10));
            if (digit != last) {
                digits.append(digit);
                last = digit;
            }
        }
        return digits.toString();
    }
}
