package org.carillon.people.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a domain, in any script. Other letters become A-labels as browsers and mail servers of today make them:
 * by UTS #46 without its transitional part, so that {@code ß} stays itself, which {@code java.net.IDN} writes as
 * {@code ss} (docs/adr/0032).
 *
 * @param shown for people: as it was written, or what the letters stand for where it is not in ASCII
 * @param ascii for other machines, in small letters
 */
record DomainName(String shown, String ascii) {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern DOT = Pattern.compile("[.\u3002]");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern ASCII_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    /** What is not there for a reader: soft hyphen, joiners of words, variants of signs. */
    private static final Pattern IGNORED =
            Pattern.compile("[\u00AD\u034F\u180B-\u180D\u200B\u2060\uFE00-\uFE0F\uFEFF]");

    /** Signs that words of some languages have in them. */
    private static final String INNER_SIGNS = "-\u00B7\u0375\u05F3\u05F4\u0F0B\u30FB";

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    /** Empty for what is no name of a domain, a number as its last label included: that is an address. */
    static Optional<DomainName> of(String text) {
        String mapped = map(text);
        List<String> labels = new ArrayList<>();
        for (String label : DOT.split(mapped, -1)) {
            Optional<String> ascii = ascii(label);
            if (ascii.isEmpty()) {
                return Optional.empty();
            }
            labels.add(ascii.get());
        }
        String ascii = String.join(".", labels);
        boolean isNumber = labels.get(labels.size() - 1).chars().allMatch(Character::isDigit);
        return ascii.length() > LONGEST || isNumber
                ? Optional.empty()
                : Optional.of(new DomainName(isAscii(text) ? text : mapped, ascii));
    }

    /** Small letters in one way of writing, each character for itself: a sigma at the end stays what it is. */
    private static String map(String text) {
        String capitals = IGNORED.matcher(text).replaceAll("").replace('\u1E9E', '\u00DF');
        return Normalizer.normalize(
                lower(Normalizer.normalize(lower(capitals), Normalizer.Form.NFKC)), Normalizer.Form.NFC);
    }

    private static String lower(String text) {
        StringBuilder lowered = new StringBuilder();
        text.codePoints()
                .forEach(character ->
                        lowered.append(Character.toString(character).toLowerCase(Locale.ROOT)));
        return lowered.toString();
    }

    private static Optional<String> ascii(String label) {
        if (isAscii(label)) {
            return Optional.of(label)
                    .filter(name -> name.length() <= LONGEST_LABEL
                            && ASCII_LABEL.matcher(name).matches());
        }
        return Optional.of(label)
                .filter(DomainName::isWord)
                .map(word -> "xn--" + Punycode.encode(word))
                .filter(name -> name.length() <= LONGEST_LABEL);
    }

    /** Whether a label with other letters in it is one: letters, digits and pictures, written in one direction. */
    private static boolean isWord(String label) {
        int[] characters = label.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!fits(characters, i)) {
                return false;
            }
        }
        boolean hasMark = label.startsWith("--", 2); // which belongs to A-labels
        return !label.startsWith("-") && !label.endsWith("-") && !hasMark && isOneWay(characters);
    }

    private static boolean fits(int[] characters, int place) {
        int character = characters[place];
        if (character < 0x80) {
            return character == '-' || Character.isLowerCase(character) || Character.isDigit(character);
        }
        if (character == JOINER || character == NON_JOINER) {
            return place > 0 && (joins(characters[place - 1]) || standsBetweenArabic(characters, place));
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> place > 0;
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> place > 0 && INNER_SIGNS.indexOf(character) > 0;
        };
    }

    /** Whether the sign joins the letters around it, as in Indian scripts. */
    private static boolean joins(int character) {
        return String.valueOf(Character.getName(character)).contains("VIRAMA")
                || String.valueOf(Character.getName(character)).contains("AL-LAKUNA");
    }

    private static boolean standsBetweenArabic(int[] characters, int place) {
        return characters[place] == NON_JOINER
                && place + 1 < characters.length
                && isArabic(characters[place - 1])
                && isArabic(characters[place + 1]);
    }

    private static boolean isArabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    /**
     * Whether a label with letters from right to left has no others, as nobody could read where it begins (RFC 5893).
     */
    private static boolean isOneWay(int[] characters) {
        boolean leftwards = false;
        boolean rightwards = false;
        for (int character : characters) {
            byte direction = Character.getDirectionality(character);
            leftwards |= direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            rightwards |= direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
        }
        return !(leftwards && rightwards) && !(leftwards && Character.isDigit(characters[0]));
    }

    private static boolean isAscii(String text) {
        return ASCII.matcher(text).matches();
    }
}
