package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak, started by the first test that wants one and stopped with the tests. Its realm is
 * {@code src/test/keycloak/carillon.json}: Mira of the group staff and Bert of staff and bosses, and for SAML Zoé of
 * both, somebody without a name and in no group, and somebody with a line break in the name; passwords are their names.
 */
public final class KeycloakServer {
    public static final int PORT = FreePorts.next();
    public static final String ISSUER = "http://127.0.0.1:" + PORT + "/realms/carillon";
    public static final String CLIENT = "carillon-web";

    private static final int MANAGEMENT_PORT = FreePorts.next();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT_OF_TESTS = HttpClient.newHttpClient();
    private static Process process;

    private KeycloakServer() {}

    /** Starts it, unless it runs, and waits until it answers. */
    public static synchronized void start() {
        if (process == null) {
            begin();
        }
        Waiting.await().atMost(PATIENCE).untilAsserted(KeycloakServer::checkThatItAnswers);
    }

    /** With nothing of what earlier runs have left: they had other ports. */
    private static void begin() {
        Path home = Path.of(System.getProperty("carillon.test.keycloak.home"));
        try {
            FileTrees.delete(home.resolve("data"));
            Path imports = Files.createDirectories(home.resolve("data/import"));
            String realm = Files.readString(Path.of("src/test/keycloak/carillon.json"))
                    .replace("${carillon}", CarillonServer.baseUri().toString().replaceFirst("/$", ""))
                    .replace("${secret}", LyingProvider.SECRET)
                    .replace("${audience}", LyingProvider.AUDIENCE);
            Files.writeString(imports.resolve("carillon-realm.json"), realm);
            process = command(home).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(KeycloakServer::stop));
    }

    private static ProcessBuilder command(Path home) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + PORT,
                "--http-management-port=" + MANAGEMENT_PORT,
                "--cache=local"));
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        "admin"));
        Path log = Files.createDirectories(home.resolve("data/log")).resolve("test.log");
        return command.redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static void checkThatItAnswers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: see data/log/test.log in its directory");
        }
        try {
            int status = send(HttpRequest.newBuilder(URI.create(ISSUER + "/.well-known/openid-configuration")))
                    .statusCode();
            assertThat(status).as("what Keycloak answers").isEqualTo(200);
        } catch (UncheckedIOException e) {
            throw new AssertionError("Keycloak does not answer", e);
        }
    }

    /** Stops it with all that it started. */
    private static void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a token at the address of a realm; the answer is JSON. */
    public static String token(String realm, String form) {
        return send(HttpRequest.newBuilder(URI.create(ISSUER.replace("realms/carillon", "realms/" + realm)
                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body();
    }

    /** Something that an administrator of the realm does; {@code body} is JSON or XML, null: without one. */
    public static HttpResponse<String> administer(String method, String path, String body) {
        String token = field(
                "access_token",
                token("master", "grant_type=password&client_id=admin-cli&username=admin&password=admin"));
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/admin/realms/carillon" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body != null && body.startsWith("<") ? "application/xml" : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A text of a JSON object, by its name. */
    public static String field(String name, String json) {
        String begin = "\"" + name + "\":\"";
        int at = json.indexOf(begin);
        if (at < 0) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return json.substring(at + begin.length(), json.indexOf('"', at + begin.length()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT_OF_TESTS.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
