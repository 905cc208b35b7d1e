package org.carillon.people.avatar;

import java.util.Locale;

/** Draws the picture of somebody or something that has no other: an initial on a colour that goes with the name. */
public final class Drawing {
    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 64 64">\
            <rect width="64" height="64" fill="%2$s"/>\
            <text x="32" y="32" fill="#ffffff" font-family="sans-serif" font-size="32" text-anchor="middle" \
            dominant-baseline="central">%3$s</text></svg>
            """;
    private static final double BRIGHT = 0.36;
    private static final double DARK = 0.24;
    private static final double SATURATION = 0.5;

    private Drawing() {}

    /**
     * The picture as SVG document.
     *
     * @param name whose initial is drawn; empty: a question mark
     * @param size of each side, in pixels
     * @param dark for dark surroundings
     */
    public static String of(String name, int size, boolean dark) {
        return SVG.formatted(size, colour(name, dark ? DARK : BRIGHT), initial(name));
    }

    /** The first letter or digit, as a capital; what else there may be in a name needs no escaping then. */
    static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
    }

    /** White can be read on it. */
    private static String colour(String name, double lightness) {
        double hue = Math.floorMod(name.hashCode(), 360) / 30.0;
        return "#%02x%02x%02x".formatted(part(0, hue, lightness), part(8, hue, lightness), part(4, hue, lightness));
    }

    /** Red, green or blue of a colour of the wheel of twelve hues, 0 to 255. */
    private static int part(int shift, double hue, double lightness) {
        double place = (shift + hue) % 12;
        double step = Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
        return (int) Math.round(255 * (lightness - SATURATION * Math.min(lightness, 1 - lightness) * step));
    }
}
