package org.carillon.people.identity;

/** Writes a label of other letters with those of ASCII, as RFC 3492 says. */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_OTHER = 0x80;

    private Punycode() {}

    /** The label in ASCII, without the mark {@code xn--} that a domain name has before it. */
    static String encode(String label) {
        int[] all = label.codePoints().toArray();
        StringBuilder ascii = new StringBuilder();
        label.codePoints().filter(character -> character < FIRST_OTHER).forEach(ascii::appendCodePoint);
        int basic = ascii.length();
        if (basic > 0) {
            ascii.append('-');
        }
        int next = FIRST_OTHER;
        int bias = FIRST_BIAS;
        int delta = 0;
        int handled = basic;
        while (handled < all.length) {
            int smallest = smallestFrom(next, all);
            delta += (smallest - next) * (handled + 1);
            next = smallest;
            for (int character : all) {
                if (character < next) {
                    delta++;
                } else if (character == next) {
                    append(delta, bias, ascii);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return ascii.toString();
    }

    private static int smallestFrom(int least, int[] characters) {
        int smallest = Integer.MAX_VALUE;
        for (int character : characters) {
            if (character >= least && character < smallest) {
                smallest = character;
            }
        }
        return smallest;
    }

    /** A number of any size, whose last digit is known by being below a threshold. */
    private static void append(int delta, int bias, StringBuilder ascii) {
        int rest = delta;
        for (int place = BASE; ; place += BASE) {
            int threshold = Math.max(LEAST, Math.min(MOST, place - bias));
            if (rest < threshold) {
                ascii.append(digit(rest));
                return;
            }
            ascii.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < MOST ? 'a' + value : '0' + value - MOST);
    }

    private static int adapt(int delta, int count, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / count;
        int places = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            places += BASE;
        }
        return places + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }
}
