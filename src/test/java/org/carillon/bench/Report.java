package org.carillon.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures as a table in Markdown. */
final class Report {
    private final Map<String, String> facts;
    private final List<String> rows = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Map<String, Double> starts = new TreeMap<>();
    private int errors;

    /** Takes what is to be known about machine and versions, in order. */
    Report(Map<String, String> facts) {
        this.facts = facts;
    }

    /** Adds a run; answers its row. */
    String add(Figures figures) {
        Run run = figures.run();
        Usage usage = figures.usage();
        String row = line(
                "| %s | %s | %.0f | %s | %.1f | %.1f | %d | %.2f | %.2f | %.2f | %.1f | %.1f |",
                run.name(),
                run.arrangement(),
                figures.perSecond(),
                run.aim(),
                figures.p50(),
                figures.p99(),
                figures.times().errors(),
                figures.cost(usage.server()),
                figures.cost(usage.database()),
                figures.cost(usage.load()),
                usage.others(),
                figures.gcPercent());
        rows.add(row);
        if (run.name().startsWith(StartLoads.NAME)) {
            starts.put(run.name(), figures.p50());
        }
        addErrors(run.name(), figures.times());
        if (!run.note().get().isEmpty()) {
            remarks.add(
                    run.name() + ", " + run.arrangement() + ": " + run.note().get() + ".");
        }
        return row;
    }

    /** Counts errors, and quotes the first one. */
    void addErrors(String where, AttemptHistory history) {
        errors += history.errors();
        if (history.errors() > 0) {
            remarks.add(where + ": " + history.errors() + " errors, the first one: " + history.firstError());
        }
    }

    /** Notes that a scenario could not run to its end; that is an error, too. */
    void addFailure(Scenario scenario, Exception failure) {
        errors++;
        remarks.add(scenario.key() + " failed: " + failure);
    }

    /** Notes that a scenario was left out. */
    void addSkipped(Scenario scenario, String reason) {
        remarks.add(scenario.key() + " skipped: " + reason + ".");
    }

    /** Notes anything else. */
    void addRemark(String remark) {
        remarks.add(remark);
    }

    int errors() {
        return errors;
    }

    /** All of it. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| fact | value |");
        lines.add("|---|---|");
        facts.forEach((fact, value) -> lines.add("| " + fact + " | " + value + " |"));
        lines.add("");
        lines.add("| what a client does | clients | cycles/s | aim | p50 ms | p99 ms | errors "
                + "| CPU ms/cycle: server | database | load | cores of others | GC % |");
        lines.add("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.addAll(rows);
        lines.add("");
        Double few = starts.get(StartLoads.NAME + StartLoads.FEW);
        Double many = starts.get(StartLoads.NAME + StartLoads.MANY);
        if (few != null && many != null) {
            lines.add(line(
                    "- A start with %d members takes %.1f ms longer (p50) than one with %d; aim: at most 100 ms.",
                    StartLoads.MANY, many - few, StartLoads.FEW));
        }
        remarks.forEach(remark -> lines.add("- " + remark));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
