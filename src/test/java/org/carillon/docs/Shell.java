package org.carillon.docs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A shell in a directory of its own, as somebody sits before it: what is typed is answered some time. */
final class Shell implements AutoCloseable {
    private static final int PATIENCE = 10;

    private final Process process;
    private final Writer input;
    private final StringBuilder output = new StringBuilder(); // guarded by itself

    /** Starts the shell; {@code directory} is where it leaves its files. */
    Shell(Path directory) {
        try {
            process = new ProcessBuilder("bash", "--norc")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no bash, which the pages are written for", e);
        }
        input = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "shell");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether there are a shell and, for it, a program of this name. */
    static boolean finds(String program) {
        try {
            return new ProcessBuilder("bash", "-c", "command -v " + program)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Types these lines. */
    void type(String commands) {
        try {
            input.write(commands + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it said so far. */
    String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    /** Ends it, and what it has running, which writes its files until it has ended. */
    @Override
    public void close() {
        List<ProcessHandle> running = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        running.forEach(ProcessHandle::destroy);
        running.forEach(
                one -> one.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join());
    }

    private void read() {
        char[] part = new char[1024];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int length = reader.read(part); length > 0; length = reader.read(part)) {
                append(String.valueOf(part, 0, length));
            }
        } catch (IOException e) {
            append(e.toString());
        }
    }

    private void append(String text) {
        synchronized (output) {
            output.append(text);
        }
    }
}
