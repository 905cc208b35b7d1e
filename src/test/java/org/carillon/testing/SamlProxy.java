package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Apache with mod_auth_mellon before the server under test, which signs people in at {@link KeycloakServer} by
 * SAML. What it is told are the lines of docs/proxy.md 5 and docs/sign-in.md 4; only places and ports are others.
 */
public final class SamlProxy implements AutoCloseable {
    /** What docs/proxy.md calls the address that people see; {@link Browser} looks for it on this machine. */
    static final String HOST = "talk.example";

    private static final Path APACHE = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final List<String> NEEDED = List.of(
            "mpm_event",
            "authn_core",
            "authz_core",
            "authz_user",
            "alias",
            "env",
            "headers",
            "socache_shmcb",
            "ssl",
            "proxy",
            "proxy_http",
            "auth_mellon");
    private static final PageBlocks PROXY = new PageBlocks(Path.of("docs/proxy.md"));
    private static final PageBlocks SIGN_IN = new PageBlocks(Path.of("docs/sign-in.md"));
    private static final int PATIENCE = 20;

    private final int port = FreePorts.next();
    private final Path directory = Path.of(System.getProperty("carillon.test.build.directory"), "saml-proxy");
    private final Process process;

    private SamlProxy() throws IOException {
        FileTrees.delete(directory);
        Files.createDirectories(directory);
        type(here(SIGN_IN.block("saml-keys")));
        type("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=" + HOST + " -addext subjectAltName=DNS:"
                + HOST + " -keyout " + HOST + ".key -out " + HOST + ".pem");
        introduce(Files.readString(directory.resolve("https_" + HOST + "_" + port + ".xml")));
        Path configuration = directory.resolve("apache.conf");
        Files.writeString(configuration, server() + virtualHost());
        process = new ProcessBuilder(APACHE.toString(), "-D", "FOREGROUND", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("apache.out").toFile())
                .start();
    }

    /** Skips the test on a machine that has no such Apache; {@code .ci/run} lets no test be skipped. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(
                Files.isExecutable(APACHE)
                        && NEEDED.stream().allMatch(module -> Files.exists(MODULES.resolve(file(module)))),
                "NO APACHE WITH mod_auth_mellon, SO THIS TEST IS SKIPPED: install apache2 and"
                        + " libapache2-mod-auth-mellon");
    }

    /** Starts it, and waits until it listens. */
    public static SamlProxy start() {
        try {
            SamlProxy proxy = new SamlProxy();
            Waiting.await().ignoreExceptionsInstanceOf(IOException.class).untilAsserted(proxy::checkThatItListens);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkThatItListens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Apache has ended: see " + directory);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    /** The address of a path as people see it. */
    public String address(String path) {
        return "https://" + HOST + ":" + port + path;
    }

    /**
     * What a client other than a browser gets, head and body, which follows if that leads on.
     *
     * @param options as curl takes them
     */
    public String curl(String path, String... options) {
        try {
            List<String> command = Stream.concat(
                            Stream.of("curl", "-sSik", "--path-as-is", "--noproxy", "*", "--max-time", "30"),
                            Stream.of("--resolve", HOST + ":" + port + ":127.0.0.1", address(path)))
                    .collect(Collectors.toList());
            command.addAll(List.of(options));
            Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it with all that it started. */
    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                workers.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a server wants beside its virtual host. The user is who serves, where the test may change users. */
    private String server() {
        String modules = NEEDED.stream()
                .map(module -> "LoadModule " + module + "_module " + MODULES.resolve(file(module)) + "\n")
                .collect(Collectors.joining());
        String user = "root".equals(System.getProperty("user.name")) ? "User www-data\nGroup www-data\n" : "";
        return modules
                + user
                + """
                ServerRoot %1$s
                DefaultRuntimeDir %1$s
                PidFile %1$s/apache.pid
                Mutex file:%1$s
                ErrorLog %1$s/error.log
                MellonLockFile %1$s/mellon.lock
                ServerName %2$s
                Listen 127.0.0.1:%3$d
                """
                        .formatted(directory, HOST, port);
    }

    /** The one of docs/proxy.md, with the lines of docs/sign-in.md where that says that they go. */
    private String virtualHost() {
        String host = PROXY.block("apache");
        int last = host.lastIndexOf("  ProxyPass ");
        assertThat(last).isPositive();
        return here(host.substring(0, last) + SIGN_IN.block("apache-saml") + "\n" + host.substring(last) + "\n");
    }

    /** What stands on the pages, with the places of this machine. */
    private String here(String written) {
        return written.replace("https://login.example.org/realms/example", KeycloakServer.ISSUER)
                .replace("https_talk.example.org", "https_" + HOST + "_" + port)
                .replace("https://talk.example.org", address(""))
                .replace("/etc/apache2/saml", directory.toString())
                .replace("/etc/ssl/", directory + "/")
                .replace("*:443", "127.0.0.1:" + port)
                .replace("http://127.0.0.1:9080/", CarillonServer.baseUri().toString())
                .replace("…", ProxyLogins.SECRET);
    }

    private void type(String commands) throws IOException {
        ProcessBuilder command = new ProcessBuilder("bash", "-ec", "PATH=$PATH:/usr/sbin\n" + commands);
        Process shell =
                command.directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.onExit().join().exitValue())
                .as("%s%n%s", commands, said)
                .isZero();
    }

    /** Makes it a client of Keycloak by its own metadata, as docs/sign-in.md 4 tells administrators. */
    private static void introduce(String metadata) {
        JsonObject read = object(KeycloakServer.administer("POST", "/client-description-converter", metadata)
                .body());
        JsonObject client = Json.createObjectBuilder(read)
                .add(
                        "attributes",
                        Json.createObjectBuilder(read.getJsonObject("attributes"))
                                .add("saml.encrypt", "false"))
                .add(
                        "protocolMappers",
                        Json.createArrayBuilder()
                                .add(mapper("username", "saml-user-property-mapper", "user.attribute", "username"))
                                .add(mapper("mail", "saml-user-property-mapper", "user.attribute", "email"))
                                .add(mapper("name", "saml-user-property-mapper", "user.attribute", "firstName"))
                                .add(mapper("groups", "saml-group-membership-mapper", "full.path", "false")))
                .build();
        assertThat(KeycloakServer.administer("POST", "/clients", client.toString())
                        .statusCode())
                .isEqualTo(201);
    }

    private static JsonObjectBuilder mapper(String attribute, String kind, String option, String value) {
        Map<String, Object> settings =
                Map.of("attribute.name", attribute, "attribute.nameformat", "Basic", "single", "true", option, value);
        return Json.createObjectBuilder()
                .add("name", attribute)
                .add("protocol", "saml")
                .add("protocolMapper", kind)
                .add("config", Json.createObjectBuilder(settings));
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String file(String module) {
        return "mod_" + module + ".so";
    }
}
