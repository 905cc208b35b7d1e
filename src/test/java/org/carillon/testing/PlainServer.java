package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server with the plain WAR, in a process of its own. It listens on a free port of 127.0.0.1, and its administrator
 * is {@code admin}.
 */
public interface PlainServer extends AutoCloseable {

    /** The address of the application, ending with a slash. */
    URI baseUri();

    /** Where MicroProfile Health answers: a path such as {@code health/ready}. */
    URI healthUri(String path);

    /** What the server has said so far. */
    File log();

    /** Kills the server without any warning, as {@code kill -9} does. */
    @Override
    void close();

    /**
     * Starts a server of the kind under test with an embedded database of its own, empty, and waits until the
     * application answers.
     *
     * @param contextRoot begins with a slash and ends without
     * @param settings values by names, as {@code carillon.base-url}
     */
    static PlainServer startAt(String contextRoot, Map<String, String> settings) {
        PlainServer server = beginAt(contextRoot, settings);
        awaitReady(server.baseUri(), server.log());
        return server;
    }

    /** The same without waiting. */
    static PlainServer beginAt(String contextRoot, Map<String, String> settings) {
        String name = "own-at-" + contextRoot.substring(1);
        if (CarillonServer.isWildFly()) {
            return new OwnWildFly(name, contextRoot, settings);
        }
        OwnServer server = new OwnServer(name, contextRoot);
        server.begin(settings.entrySet().stream()
                .map(setting -> "<variable name='%s' value='%s'/>".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining()));
        return server;
    }

    /** The address of an application, ending with a slash. */
    static URI address(int port, String contextRoot) {
        return URI.create("http://127.0.0.1:" + port + (contextRoot.endsWith("/") ? contextRoot : contextRoot + "/"));
    }

    /** Waits until the application answers. */
    static void awaitReady(URI application, File log) {
        await().atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class) // nobody listens yet
                .untilAsserted(
                        () -> assertThat(status(application)).as("see %s", log).isEqualTo(200));
    }

    private static int status(URI application) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) application
                .resolve("ocs/v2.php/cloud/capabilities?format=json")
                .toURL()
                .openConnection();
        connection.setRequestProperty("OCS-APIRequest", "true");
        return connection.getResponseCode();
    }

    /** Kills a process with its children; null counts as ended. */
    static void kill(Process process) {
        if (process != null) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        }
    }
}
