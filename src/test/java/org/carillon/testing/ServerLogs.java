package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server under test took for a fault during the last run of the integration tests. */
public final class ServerLogs {
    /** As {@code [time] thread class W text}. */
    private static final Pattern LIBERTY = Pattern.compile("\\[[^]]*] [0-9a-f]+ (\\S+) +[EWF] (.*)");

    /** As {@code time WARN [class] (thread) text}. */
    private static final Pattern WILDFLY =
            Pattern.compile("[0-9:,]+ +(?:ERROR|WARN|FATAL) +\\[([^]]*)] \\(.*?\\) (.*)");

    /** As {@code Source = place}, and later {@code Stack Dump = exception}, which its frames follow. */
    private static final Pattern INCIDENT =
            Pattern.compile("Source = (\\S+).*?\nStack Dump = ([^\n]*)((?:\n[^\n]+){0,15})", Pattern.DOTALL);

    private ServerLogs() {}

    /**
     * Removes the incidents of earlier runs; the servers begin their logs anew by themselves, or the build removes
     * them.
     */
    static void clear(Path libertyServer) throws IOException {
        for (Path file : list(libertyServer.resolve("logs/ffdc"))) {
            Files.delete(file);
        }
    }

    /** What the audit log has written there, line by line. */
    public static List<String> acts() {
        Path log = isLiberty()
                ? libertyLogs().resolve("messages.log")
                : Path.of(System.getProperty("carillon.test.wildfly.log"));
        Pattern form = Pattern.compile(".*org\\.carillon\\.audit(?: +I|] \\(.*?\\)) (.*)");
        return lines(log)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
    }

    /** Errors and warnings, each as class and text; empty where no server has run. */
    public static List<String> complaints() {
        boolean liberty = isLiberty();
        Path log = liberty
                ? libertyLogs().resolve("messages.log")
                : Path.of(System.getProperty("carillon.test.wildfly.log"));
        Pattern form = liberty ? LIBERTY : WILDFLY;
        return lines(log)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + ": " + line.group(2))
                .toList();
    }

    /**
     * Incidents of Open Liberty, each as exception and place, with the beginning of its trace below; none on another
     * server.
     */
    public static List<String> incidents() {
        if (!isLiberty()) {
            return List.of();
        }
        return list(libertyLogs().resolve("ffdc")).stream()
                .filter(file -> file.getFileName().toString().startsWith("ffdc_"))
                .map(file -> lines(file).collect(Collectors.joining("\n")))
                .flatMap(text -> INCIDENT.matcher(text).results())
                .map(found -> found.group(2) + " at " + found.group(1) + found.group(3))
                .toList();
    }

    private static boolean isLiberty() {
        return "liberty".equals(System.getProperty("carillon.test.logs"));
    }

    private static Path build() {
        return Path.of(System.getProperty("carillon.test.build.directory"));
    }

    private static Path libertyLogs() {
        return build().resolve("liberty/wlp/usr/servers")
                .resolve(System.getProperty("carillon.test.liberty.server"))
                .resolve("logs");
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                    : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
