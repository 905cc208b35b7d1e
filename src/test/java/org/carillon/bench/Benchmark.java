package org.carillon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carillon.testing.LibertyDatabase;

/**
 * Measures the WAR on Open Liberty with PostgreSQL, all on this machine. {@code ./mvnw -Pbench verify} runs it; source:
 * docs/benchmark.md. Fails when an answer was not the expected one, never because of a time.
 */
public final class Benchmark {
    private static final Map<String, String> SAFE_AS_IN_PRODUCTION = Map.of("fsync", "on", "synchronous_commit", "on");

    private final BenchmarkSettings settings;
    private final Accounts accounts;
    private final Vitals vitals;
    private final Load load;
    private final Report report;

    private Benchmark(BenchmarkSettings settings, Accounts accounts, Vitals vitals, Report report) {
        this.settings = settings;
        this.accounts = accounts;
        this.vitals = vitals;
        this.report = report;
        load = new Load(vitals);
    }

    /** Takes no arguments but system properties, see {@link BenchmarkSettings}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        BenchmarkSettings settings = BenchmarkSettings.read();
        List<Scenario> scenarios = settings.chosen(Scenario.all());
        int errors;
        try (LibertyDatabase database = LibertyDatabase.start(settings.serverDirectory(), SAFE_AS_IN_PRODUCTION);
                LibertyServer server = LibertyServer.start(settings);
                Accounts accounts = new Accounts(database.url())) {
            ProcessHandle postgres =
                    ProcessHandle.of(accounts.backend()).orElseThrow().parent().orElseThrow();
            Vitals vitals = new Vitals(server.process(), postgres);
            Report report = new Report(Facts.of(settings, accounts));
            new Benchmark(settings, accounts, vitals, report).run(scenarios);
            errors = report.errors();
        }
        System.exit(errors == 0 ? 0 : 1);
    }

    private void run(List<Scenario> scenarios) throws IOException {
        for (Scenario scenario : scenarios) {
            open(scenario, this::warmUp);
        }
        for (Scenario scenario : scenarios) {
            open(scenario, this::measure);
        }
        report.addRemark(String.format(
                Locale.ROOT,
                "The server's memory: %d MB resident at the end, %d MB at most; %.0f MB of its heap are live.",
                vitals.memoryMegabytes("VmRSS"),
                vitals.memoryMegabytes("VmHWM"),
                vitals.liveMegabytes()));
        Path file = settings.results().resolve("report.md");
        Files.writeString(file, report.text());
        say(System.lineSeparator() + report.text() + System.lineSeparator() + "Written to " + file);
    }

    private void open(Scenario scenario, Act act) {
        try (Stage stage = new Stage(settings.port(), accounts)) {
            act.play(scenario, scenario.opening().open(stage));
        } catch (SkippedException e) {
            report.addSkipped(scenario, e.getMessage());
        } catch (IOException | SQLException e) {
            report.addFailure(scenario, e);
        }
    }

    /** The clients of the first run with all of them go through the same code as those of the others. */
    private void warmUp(Scenario scenario, List<Run> runs) {
        Run run = runs.get(Math.min(1, runs.size() - 1));
        say("warming up: " + run.name());
        report.addErrors(run.name() + ", warming up", load.warmUp(run.clients(), settings.warmUp()));
    }

    private void measure(Scenario scenario, List<Run> runs) throws IOException {
        for (Run run : runs) {
            say(report.add(load.measure(run, settings.measured())));
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }

    /** What is done with an opened scenario. */
    @FunctionalInterface
    private interface Act {
        void play(Scenario scenario, List<Run> runs) throws IOException;
    }
}
