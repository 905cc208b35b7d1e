package org.carillon.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The terminal of an administrator: what is typed is done at once and whole, in one directory, and variables last. A
 * command that fails fails the test with all that was said.
 */
final class Terminal implements AutoCloseable {
    private static final int MINUTES = 8;

    private final Path directory;
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private int typed;

    /** Leaves its files there. */
    Terminal(Path directory) {
        this.directory = directory;
        write("state", "");
    }

    /** Sets a variable of the shell, for all that is typed from now on. */
    Terminal set(String name, Object value) {
        write("state", read("state") + "export " + name + "='" + value + "'\n");
        return this;
    }

    /** What stands on the page is another thing here: an address that is in use on this machine. */
    Terminal replace(String written, String here) {
        replacements.put(written, here);
        return this;
    }

    /** Types these lines, and answers what they said. */
    String type(String lines) {
        String commands = lines;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            commands = commands.replace(replacement.getKey(), replacement.getValue());
        }
        int number = typed++;
        Path log = directory.resolve("typed-" + number + ".log");
        // what runs in the background and does not end with the lines, ends with the test
        write(
                "typed-" + number,
                ". ./state\ntrap 'echo \"FAILED: $BASH_COMMAND\"' ERR\n" + commands
                        + "\ntrap - ERR\ndeclare -p API BASE CARILLON SERVER TOKEN WILDFLY WLP 2>/dev/null"
                        + " | sed 's/^declare -[-x]*/export/' > state.new\n"
                        + "export -p | grep -E ' (CARILLON_|JAVA_|PG|JBOSS_)' >> state.new\ncat state "
                        + "state.new > state.all\n"
                        + "mv state.all state\n");
        try {
            Process shell = new ProcessBuilder("bash", "--norc", "typed-" + number)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(shell.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("%s%n%s", commands, read(log.getFileName().toString()))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        String said = read(log.getFileName().toString());
        // curl ends a stream by its time limit, which the page waits for
        assertThat(said.lines().filter(line -> line.startsWith("FAILED: ") && !line.equals("FAILED: wait $!")))
                .as("%s%n%s", commands, said)
                .isEmpty();
        return said;
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all that was begun in this directory. */
    @Override
    public void close() {
        String here = directory.toAbsolutePath().toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .anyMatch(arguments -> String.join(" ", arguments).contains(here)))
                .collect(Collectors.toList())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
