package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/architecture.md say what the code does. */
class ArchitecturePageTest {
    private static final Path PAGE = Path.of("docs/architecture.md");

    private static final Pattern NAME = Pattern.compile("`(?:[a-z]+\\.)*(\\w+)`");
    private static final Pattern FIRED = Pattern.compile("\\.fire(?:Async)?\\(\\s*(?:new\\s+)?(\\w+)");
    private static final Pattern OBSERVED = Pattern.compile("@Observes(\\(during = AFTER_SUCCESS\\))?\\s+"
            + "(?:@Priority\\((?:\\w+\\.)?(\\w+)\\)\\s+)?(\\w+)\\s+\\w+\\)");

    /** Said below the table, as they are about all events or about the start. */
    private static final Set<String> TOLD_IN_WORDS =
            Set.of("SettingsCheck", "ConversationEvent", "NodeStarted", "NodeStopping");

    /** What stands for a mark in these columns. */
    private static final Map<String, String> MARKS = Map.of("EARLY", "SystemMessageWriter", "LATE", "CallEndings");

    @Test
    void thePackagesAreThoseOfTheOrder() throws IOException {
        List<Set<String>> lines = new ArrayList<>();
        String room = "";
        for (List<String> row : table("## 1 ")) {
            List<String> named = names(row.get(0));
            room = named.isEmpty() ? room : named.get(0);
            Set<String> packages = new LinkedHashSet<>();
            for (String name : names(row.get(1))) {
                packages.add(room + "." + name);
            }
            lines.add(packages.isEmpty() ? Set.of(room) : packages);
        }

        assertThat(lines).isEqualTo(ArchitectureTest.ORDER);
    }

    @Test
    void theEventsAreFiredAndObservedAsWritten() throws IOException {
        Set<String> written = new TreeSet<>();
        for (List<String> row : table("## 3 ")) {
            String event = names(row.get(0)).get(0);
            names(row.get(1)).forEach(name -> written.add(event + " is fired by " + name));
            observers(row.get(2), "EARLY").forEach(name -> written.add(observed(event, name, "EARLY")));
            observers(row.get(3), "").forEach(name -> written.add(observed(event, name, "")));
            observers(row.get(4), "LATE").forEach(name -> written.add(observed(event, name, "LATE")));
            observers(row.get(5), "AFTER").forEach(name -> written.add(observed(event, name, "AFTER")));
        }

        assertThat(written).containsExactlyInAnyOrderElementsOf(inTheCode());
    }

    @Test
    void theRepeatedTasksAreThoseOfTheTable() throws IOException {
        Set<String> written = new TreeSet<>();
        table("## 4 ").forEach(row -> written.addAll(names(row.get(1))));
        Set<String> repeated = new TreeSet<>();
        sources().forEach((name, source) -> {
            if ((source.contains("new RepeatedTask(") && !source.contains("abstract class"))
                    || source.contains(" extends ClusterTask ")) {
                repeated.add(name);
            }
        });

        assertThat(written).isEqualTo(repeated);
    }

    private static Set<String> inTheCode() throws IOException {
        Set<String> found = new TreeSet<>();
        sources().forEach((name, source) -> {
            Matcher fired = FIRED.matcher(source);
            while (fired.find()) {
                if (!TOLD_IN_WORDS.contains(fired.group(1))) {
                    found.add(fired.group(1) + " is fired by " + name);
                }
            }
            Matcher seen = OBSERVED.matcher(source);
            while (seen.find()) {
                if (!TOLD_IN_WORDS.contains(seen.group(3))) {
                    String priority = seen.group(2) == null ? "" : seen.group(2);
                    found.add(observed(seen.group(3), name, seen.group(1) == null ? priority : "AFTER"));
                }
            }
        });
        return found;
    }

    private static String observed(String event, String by, String when) {
        return event + " is observed by " + by + (when.isEmpty() ? "" : " " + when);
    }

    private static List<String> observers(String cell, String when) {
        return cell.equals("x") ? List.of(MARKS.get(when)) : names(cell);
    }

    /** What stands in backticks, without its package. */
    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    /** The cells of all rows below a heading, without the two lines at the top of the table. */
    private static List<List<String>> table(String heading) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean wanted = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                wanted = line.startsWith(heading);
            } else if (wanted && line.startsWith("|")) {
                rows.add(Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows.subList(2, rows.size());
    }

    /** The text of each class, by its name. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
