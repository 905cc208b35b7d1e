package org.carillon.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the server, the database and the machine are at, as their operating system and the tools of the JDK tell it. */
final class Vitals {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ProcessHandle server;
    private final ProcessHandle database;
    private long since;
    private double serverThen;
    private double databaseThen;
    private double loadThen;

    /** Takes the server's process and that of the database server. */
    Vitals(ProcessHandle server, ProcessHandle database) {
        this.server = server;
        this.database = database;
    }

    /** Measures the use of cores from now on. */
    void begin() {
        MACHINE.getCpuLoad();
        since = System.nanoTime();
        serverThen = seconds(server);
        databaseThen = databaseSeconds();
        loadThen = seconds(ProcessHandle.current());
    }

    /** The use of cores since the beginning. */
    Usage end() {
        double time = (System.nanoTime() - since) / 1e9;
        double busy = MACHINE.getCpuLoad() * MACHINE.getAvailableProcessors();
        double byServer = (seconds(server) - serverThen) / time;
        double byDatabase = (databaseSeconds() - databaseThen) / time;
        double byLoad = (seconds(ProcessHandle.current()) - loadThen) / time;
        return new Usage(byServer, byDatabase, byLoad, Math.max(0, busy - byServer - byDatabase - byLoad));
    }

    /**
     * Columns of {@code jstat -gc}, such as {@code GCT}, the seconds that the server stood still to collect garbage.
     */
    Map<String, Double> garbage() throws IOException {
        String[] lines = output(tool("jstat"), "-gc", pid()).split("\n");
        String[] names = lines[0].strip().split("\\s+");
        String[] values = lines[1].strip().split("\\s+");
        Map<String, Double> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], values[i].equals("-") ? 0 : Double.parseDouble(values[i].replace(',', '.')));
        }
        return columns;
    }

    /** Megabytes of the heap that are in use after a full collection. */
    double liveMegabytes() throws IOException {
        output(tool("jcmd"), pid(), "GC.run");
        Map<String, Double> columns = garbage();
        return (columns.get("EU") + columns.get("OU") + columns.get("S0U") + columns.get("S1U")) / 1024;
    }

    /**
     * A line of the server's {@code /proc/…/status} in megabytes: {@code VmRSS} now, {@code VmHWM} at most; 0 if
     * unknown.
     */
    long memoryMegabytes(String line) throws IOException {
        Path status = Path.of("/proc", pid(), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(found -> found.startsWith(line + ":"))
                .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What a command writes, or the empty text when it cannot be run. */
    static String output(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IOException(String.join(" ", command) + " failed", e);
        }
    }

    private String pid() {
        return String.valueOf(server.pid());
    }

    private double databaseSeconds() {
        return Stream.concat(Stream.of(database), database.children())
                .mapToDouble(Vitals::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
