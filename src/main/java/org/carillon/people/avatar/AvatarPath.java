package org.carillon.people.avatar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of a picture of somebody asks for.
 *
 * @param guest whether {@code name} is the name of a guest, not a user id
 * @param name may be empty for a guest
 * @param size of each side, in pixels
 * @param dark for dark surroundings
 */
record AvatarPath(boolean guest, String name, int size, boolean dark) {
    private static final Pattern FORM = Pattern.compile("/(guest/)?(.*)/([0-9]{1,4})(/dark)?", Pattern.DOTALL);
    private static final int SMALLEST = 16;
    private static final int LARGEST = 1024;

    /** Reads what stands behind {@code /avatar}; empty when it is no such address. Sizes are cut to what is sane. */
    static Optional<AvatarPath> of(String path) {
        Matcher parts = FORM.matcher(path == null ? "" : path);
        if (!parts.matches() || (parts.group(1) == null && parts.group(2).isEmpty())) {
            return Optional.empty();
        }
        int size = Math.max(SMALLEST, Math.min(LARGEST, Integer.parseInt(parts.group(3))));
        return Optional.of(new AvatarPath(parts.group(1) != null, parts.group(2), size, parts.group(4) != null));
    }
}
