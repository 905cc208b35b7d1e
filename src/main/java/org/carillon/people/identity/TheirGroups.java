package org.carillon.people.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups of somebody else's follow here, and what they are called here. Source: docs/contract/sign-in.md 3.
 *
 * @param named theirs to ours; empty: all follow under their own names
 */
public record TheirGroups(Map<String, String> named) {
    private static final int MOST = 500;

    /** Reads a setting: {@code theirs=ours}, or {@code theirs} for the same name. */
    public static TheirGroups read(List<String> texts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String text : texts) {
            List<String> sides =
                    Arrays.stream(text.split("=", 2)).map(String::strip).toList();
            if (!sides.get(0).isEmpty()) {
                named.put(sides.get(0), sides.get(sides.size() - 1));
            }
        }
        return new TheirGroups(named);
    }

    /** Ours, of those that they name; at most 500 count. */
    public Set<String> ours(Collection<String> theirs) {
        Set<String> ours = new TreeSet<>();
        for (String group : theirs) {
            String name = named.isEmpty() ? sameName(group) : named.get(group);
            if (GroupService.canBeCalled(name) && ours.size() < MOST) {
                ours.add(name);
            }
        }
        return ours;
    }

    /** Some write groups as paths. Nobody becomes an administrator by a name that happens to be the same: null. */
    private static String sameName(String theirs) {
        String name = theirs.startsWith("/") ? theirs.substring(1) : theirs;
        return UserGroup.ADMINISTRATORS.equals(name) ? null : name;
    }
}
