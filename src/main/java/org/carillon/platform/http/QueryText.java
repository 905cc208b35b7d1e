package org.carillon.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query string of which resources read the same as {@link Parameters}: of a name that comes several times the last
 * value alone, and items of a list both as the list and, the last of them, by its name.
 *
 * <p>Source: docs/contract/envelope.md 8.
 */
final class QueryText {
    /** An item of a list, as PHP writes it: with a number or without. */
    private static final Pattern ITEM = Pattern.compile("(.+)(?:\\[|%5[Bb])[0-9]*(?:\\]|%5[Dd])", Pattern.DOTALL);

    private QueryText() {}

    static String of(String query) {
        String[] pairs = query.split("&", -1);
        Map<String, List<String>> byName = new LinkedHashMap<>();
        boolean plain = true;
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals);
            Matcher item = ITEM.matcher(name);
            if (item.matches()) {
                byName.computeIfAbsent(item.group(1) + "%5B%5D", any -> new ArrayList<>())
                        .add(value);
                byName.put(item.group(1), List.of(value));
                plain = false;
            } else {
                plain &= byName.put(name, List.of(value)) == null;
            }
        }
        return plain
                ? query
                : byName.entrySet().stream()
                        .flatMap(named -> named.getValue().stream().map(value -> named.getKey() + value))
                        .collect(Collectors.joining("&"));
    }
}
