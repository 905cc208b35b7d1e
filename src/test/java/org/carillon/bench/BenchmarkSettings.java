package org.carillon.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What Maven hands over as system properties {@code bench.…}.
 *
 * @param buildDirectory where the server lies and the report goes
 * @param port of the server
 * @param measured how long each run is measured
 * @param warmUp how long each scenario runs beforehand
 * @param only keys of the scenarios wanted; empty means all
 */
record BenchmarkSettings(Path buildDirectory, int port, Duration measured, Duration warmUp, List<String> only) {
    static final String SERVER_NAME = "bench";

    static BenchmarkSettings read() {
        String only = System.getProperty("bench.only", "").strip();
        return new BenchmarkSettings(
                Path.of(System.getProperty("bench.build.directory")),
                Integer.getInteger("bench.http.port"),
                Duration.ofSeconds(Integer.getInteger("bench.seconds")),
                Duration.ofSeconds(Integer.getInteger("bench.warmup")),
                only.isEmpty() ? List.of() : List.of(only.split(",")));
    }

    /** Those of the scenarios that are wanted. */
    List<Scenario> chosen(List<Scenario> scenarios) {
        List<String> keys = scenarios.stream().map(Scenario::key).toList();
        if (!keys.containsAll(only)) {
            throw new IllegalArgumentException("-Dbench.only=" + String.join(",", only) + ": known are " + keys);
        }
        return only.isEmpty()
                ? scenarios
                : scenarios.stream()
                        .filter(scenario -> only.contains(scenario.key()))
                        .toList();
    }

    Path liberty() {
        return buildDirectory.resolve("liberty/wlp");
    }

    Path serverDirectory() {
        return liberty().resolve("usr/servers").resolve(SERVER_NAME);
    }

    /** Where the report and the server's console go. */
    Path results() {
        return buildDirectory.resolve("bench");
    }
}
