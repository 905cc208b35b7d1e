package org.carillon.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An Open Liberty with the plain WAR, for one test that wants to kill it. It is made from the configuration of the
 * server under test, and listens on a free port of 127.0.0.1.
 */
public final class OwnServer implements PlainServer {
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
              %s
              %s
              <webApplication id="carillon" name="carillon" location="%s" contextRoot="%s">
                <classloader commonLibraryRef="carillonHibernate"/>
              </webApplication>
            </server>
            """;
    private static final String POSTGRESQL =
            """
            <variable name="carillon.db.url" value="%s"/>
            <variable name="carillon.db.user" value="postgres"/>
            <variable name="carillon.db.password" value="postgres"/>
            <variable name="carillon.db.xa-class" value="org.postgresql.xa.PGXADataSource"/>
            """;

    private final Path build = Path.of(System.getProperty("carillon.test.build.directory"));
    private final Path home = build.resolve("liberty/wlp");
    private final String name;
    private final Path directory;
    private final String data;
    private final String contextRoot;
    private final int port;
    private Process process;

    /** Makes the server; it does not run yet. Its name is no other one's. */
    public OwnServer(OwnDatabase database, String name) {
        this(name, POSTGRESQL.formatted(database.url()), "/");
    }

    /**
     * The same with the embedded database of its own, empty, at a context root that begins with a slash and ends
     * without.
     */
    OwnServer(String name, String contextRoot) {
        this(name, "", contextRoot);
    }

    private OwnServer(String name, String data, String contextRoot) {
        this.name = name;
        this.data = data;
        this.contextRoot = contextRoot;
        this.directory = home.resolve("usr/servers").resolve(name);
        this.port = FreePorts.next();
        try {
            FileTrees.delete(directory);
            FileTrees.delete(output().resolve(name));
            Path original = home.resolve("usr/servers").resolve(System.getProperty("carillon.test.liberty.server"));
            for (String file : CONFIGURATION) {
                FileTrees.copy(original.resolve(file), directory.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return PlainServer.address(port, contextRoot);
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
                    SERVER.formatted(port, data, elements, build.resolve("carillon.war"), contextRoot));
            ProcessBuilder command =
                    new ProcessBuilder(home.resolve("bin/server").toString(), "run", name);
            command.environment().put("WLP_OUTPUT_DIR", output().toString());
            process = command.redirectErrorStream(true).redirectOutput(log()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application answers. */
    public void awaitReady() {
        PlainServer.awaitReady(baseUri(), log());
    }

    private Path output() {
        return build.resolve("own-server");
    }

    @Override
    public URI healthUri(String path) {
        return PlainServer.address(port, "/").resolve(path);
    }

    @Override
    public File log() {
        return build.resolve(name + "-server.log").toFile();
    }

    /** Kills the server without any warning, as {@code kill -9} does. */
    @Override
    public void close() {
        PlainServer.kill(process);
    }
}
