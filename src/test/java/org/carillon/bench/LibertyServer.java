package org.carillon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server with the WAR, as users run it. */
final class LibertyServer implements Closeable {
    private static final Duration START = Duration.ofMinutes(3);

    private final BenchmarkSettings settings;
    private final Process script;

    private LibertyServer(BenchmarkSettings settings, Process script) {
        this.settings = settings;
        this.script = script;
    }

    /** Starts it without anything of an earlier run, and waits until it is ready. */
    static LibertyServer start(BenchmarkSettings settings) throws IOException {
        deleteAll(settings.serverDirectory().resolve("data"));
        Files.createDirectories(settings.results());
        File console = settings.results().resolve("server.log").toFile();
        ProcessBuilder command =
                command(settings, "run").redirectErrorStream(true).redirectOutput(console);
        LibertyServer server = new LibertyServer(settings, command.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "kill server"));
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The Java process; the script that started it may be its parent. */
    ProcessHandle process() {
        return Stream.concat(Stream.of(script.toHandle()), script.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server does not run"));
    }

    @Override
    public void close() throws IOException {
        command(settings, "stop")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
        try {
            if (!script.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also when the benchmark is interrupted. */
    private void kill() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }

    private void awaitReady() {
        byte[] request = "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        String log = "see " + settings.results() + "/server.log";
        await().atMost(START)
                .failFast("the server ended, " + log, () -> !script.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class) // it does not listen yet
                .untilAsserted(() -> {
                    try (HttpConnection connection = new HttpConnection(settings.port())) {
                        assertThat(connection.send(request).status()).as(log).isEqualTo(200);
                    }
                });
    }

    private static ProcessBuilder command(BenchmarkSettings settings, String verb) {
        ProcessBuilder command = new ProcessBuilder(
                List.of(settings.liberty().resolve("bin/server").toString(), verb, BenchmarkSettings.SERVER_NAME));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return command;
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
