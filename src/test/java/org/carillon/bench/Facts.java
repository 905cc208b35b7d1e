package org.carillon.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must be known to understand the figures. */
final class Facts {
    private Facts() {}

    /** Names and values, in order. */
    static Map<String, String> of(BenchmarkSettings settings, Accounts accounts) throws IOException, SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date, commit", LocalDate.now(ZoneOffset.UTC) + ", " + commit());
        facts.put(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores (" + processor()
                        + ") for server, database and load together; " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ", load average at the start "
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        facts.put("JDK", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put(
                "server",
                "Open Liberty " + System.getProperty("bench.liberty") + ", -Xmx" + System.getProperty("bench.heap"));
        facts.put(
                "database",
                "PostgreSQL " + accounts.setting("server_version") + ", fsync " + accounts.setting("fsync")
                        + ", synchronous_commit " + accounts.setting("synchronous_commit"));
        facts.put(
                "times",
                settings.warmUp().toSeconds() + " s warm-up per scenario, then "
                        + settings.measured().toSeconds() + " s per run");
        return facts;
    }

    private static String commit() {
        try {
            return Vitals.output("git", "describe", "--always", "--dirty");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String processor() throws IOException {
        Path list = Path.of("/proc/cpuinfo");
        if (!Files.exists(list)) {
            return "unknown";
        }
        return Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
