package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Patience.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * An Open Liberty with the plain WAR, for one test that wants to kill it. It is made from the configuration of the server
 * under test, and listens on a free port of 127.0.0.1.
 */
public final class OwnServer implements AutoCloseable {
    private static final List<String> CONFIGURATION =
            List.of("bootstrap.properties", "server.env", "platform.xml", "carillon");
    private static final String SERVER =
            """
            <server>
              <include location="platform.xml"/>
              <variable name="carillon.admin.user" value="admin"/>
              <variable name="carillon.admin.password" value="admin"/>
              <variable name="carillon.password.iterations" value="2048"/>
              <variable name="carillon.signaling.pull-seconds" value="5"/>
              <variable name="carillon.mail.host" value="127.0.0.1"/>
              <variable name="carillon.mail.from" value="talk@carillon.example"/>
              <variable name="carillon.http.port" value="%d"/>
              <variable name="carillon.db.url" value="%s"/>
              <variable name="carillon.db.user" value="postgres"/>
              <variable name="carillon.db.password" value="postgres"/>
              <variable name="carillon.db.xa-class" value="org.postgresql.xa.PGXADataSource"/>
              %s
              <webApplication id="carillon" name="carillon" location="%s" contextRoot="/">
                <classloader commonLibraryRef="carillonHibernate"/>
              </webApplication>
            </server>
            """;
    private static final Duration START = Duration.ofMinutes(4);

    private final Path build = Path.of(System.getProperty("carillon.test.build.directory"));
    private final Path home = build.resolve("liberty/wlp");
    private final String name;
    private final Path directory;
    private final OwnDatabase database;
    private final int port;
    private Process process;

    /** Makes the server; it does not run yet. Its name is no other one's. */
    public OwnServer(OwnDatabase database, String name) {
        this.database = database;
        this.name = name;
        this.directory = home.resolve("usr/servers").resolve(name);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            deleteTree(directory);
            Path original = home.resolve("usr/servers").resolve(System.getProperty("carillon.test.liberty.server"));
            for (String file : CONFIGURATION) {
                copyTree(original.resolve(file), directory.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the application, ending with a slash. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Starts the server with additional elements in its configuration, and waits until the application answers. */
    public void start(String elements) {
        begin(elements);
        awaitReady();
    }

    /** Starts the server with additional elements in its configuration. */
    public void begin(String elements) {
        try {
            Files.writeString(
                    directory.resolve("server.xml"),
                    SERVER.formatted(port, database.url(), elements, build.resolve("carillon.war")));
            ProcessBuilder command =
                    new ProcessBuilder(home.resolve("bin/server").toString(), "run", name);
            command.environment()
                    .put("WLP_OUTPUT_DIR", build.resolve("own-server").toString());
            process = command.redirectErrorStream(true).redirectOutput(log()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application answers. */
    public void awaitReady() {
        await().atMost(START)
                .ignoreExceptionsInstanceOf(IOException.class) // nobody listens yet
                .untilAsserted(() -> assertThat(status()).as("see %s", log()).isEqualTo(200));
    }

    private File log() {
        return build.resolve(name + "-server.log").toFile();
    }

    /** Kills the server without any warning, as {@code kill -9} does. */
    @Override
    public void close() {
        if (process != null) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        }
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) baseUri()
                .resolve("ocs/v2.php/cloud/capabilities?format=json")
                .toURL()
                .openConnection();
        connection.setRequestProperty("OCS-APIRequest", "true");
        return connection.getResponseCode();
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
