package org.carillon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which entities or tables a text in JPQL or SQL names, in small letters and without their schema. */
class TableNames {
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|[\\w.?:]+|[(),]");
    private static final Set<String> ENDS_OF_FROM =
            Set.of("where", "set", "select", "group", "order", "having", "union", "values", "for");

    private final Set<String> written = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    /** Whether what comes at each level of brackets belongs to a list of tables. */
    private final Deque<Boolean> inFrom = new ArrayDeque<>(List.of(false));

    TableNames(String text) {
        List<String> tokens = TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            read(i == 0 ? "" : tokens.get(i - 1), tokens.get(i), tokens.get(i + 1));
        }
    }

    private void read(String before, String token, String next) {
        switch (token) {
            case "(" -> inFrom.push(false);
            case ")" -> inFrom.poll();
            case "from" -> {
                addTo(before.equals("delete") ? written : read, next);
                replace(true);
            }
            case "join" -> addTo(read, next);
            case "," -> {
                if (Boolean.TRUE.equals(inFrom.peek())) {
                    addTo(read, next);
                }
            }
            case "into", "truncate" -> addTo(written, next);
            case "update" -> {
                if (!before.equals("for")) {
                    addTo(written, next);
                }
            }
            case "insert", "delete" -> {
                if (!Set.of("into", "from").contains(next)) {
                    addTo(written, next);
                }
            }
            default -> {
                if (ENDS_OF_FROM.contains(token)) {
                    replace(false);
                }
            }
        }
    }

    private void replace(boolean from) {
        inFrom.poll();
        inFrom.push(from);
    }

    private static void addTo(Set<String> names, String name) {
        if (!name.equals("(")) {
            names.add(name.substring(name.lastIndexOf('.') + 1));
        }
    }

    /** Those that are updated, deleted from or inserted into. */
    Set<String> written() {
        return written;
    }

    /** Those that are read. */
    Set<String> read() {
        return read;
    }
}
