package org.carillon.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A WildFly with the plain WAR, for one test alone, made from the configuration of the server under test. */
final class OwnWildFly implements PlainServer {
    private final URI address;
    private final int managementPort = FreePorts.next();
    private final File log;
    private final Process process;

    /** Starts it with an embedded database of its own. */
    OwnWildFly(String name, String contextRoot, Map<String, String> settings) {
        Path build = Path.of(System.getProperty("carillon.test.build.directory"));
        Path home = Path.of(System.getProperty("carillon.test.wildfly.home"));
        Path directory = build.resolve(name + "-wildfly");
        log = build.resolve(name + "-server.log").toFile();
        try {
            FileTrees.delete(directory);
            FileTrees.copy(home.resolve("standalone/configuration"), directory.resolve("configuration"));
            forgetDeployments(directory.resolve("configuration/carillon.xml"));
            Files.createDirectories(directory.resolve("deployments"));
            Files.copy(build.resolve("carillon.war"), directory.resolve("deployments/carillon.war"));
            int port = FreePorts.next();
            address = PlainServer.address(port, contextRoot);
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/standalone.sh").toString(),
                    "-c",
                    "carillon.xml",
                    "-Djboss.server.base.dir=" + directory,
                    "-Djboss.bind.address=127.0.0.1",
                    "-Dcarillon.http.port=" + port,
                    "-Djboss.http.port=" + FreePorts.next(),
                    "-Djboss.bind.address.management=127.0.0.1",
                    "-Djboss.management.http.port=" + managementPort,
                    "-Dcarillon.context.root=" + contextRoot,
                    "-Dcarillon.admin.user=admin",
                    "-Dcarillon.admin.password=admin",
                    "-Dcarillon.password.iterations=2048"));
            settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is deployed on the server under test stands in its configuration. */
    private static void forgetDeployments(Path configuration) throws IOException {
        String written = Files.readString(configuration);
        Files.writeString(configuration, written.replaceAll("(?s)<deployments>.*?</deployments>", ""));
    }

    @Override
    public URI baseUri() {
        return address;
    }

    @Override
    public URI healthUri(String path) {
        return PlainServer.address(managementPort, "/").resolve(path);
    }

    @Override
    public File log() {
        return log;
    }

    @Override
    public void close() {
        PlainServer.kill(process);
    }
}
