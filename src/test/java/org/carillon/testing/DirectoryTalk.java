package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server whose people are in a directory, started by the first test that wants one and stopped with the tests. The
 * directory has two servers, on ports where nobody listens until tests start one.
 */
public final class DirectoryTalk {
    public static final int FIRST_PORT = FreePorts.next();
    public static final int SECOND_PORT = FreePorts.next();
    public static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static PlainServer server;

    private DirectoryTalk() {}

    /** Starts it, unless it runs. */
    public static synchronized void start() {
        if (server != null) {
            return;
        }
        Path trust = CERTIFICATE.write(
                Path.of(System.getProperty("carillon.test.build.directory")).resolve("directory-ca.pem"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "carillon.ldap.urls",
                "ldaps://localhost:" + FIRST_PORT + ",ldaps://localhost:" + SECOND_PORT,
                "carillon.ldap.trust",
                trust.toString(),
                "carillon.ldap.bind-dn",
                MemoryDirectory.READER,
                "carillon.ldap.bind-password",
                MemoryDirectory.SECRET,
                "carillon.ldap.base-dn",
                MemoryDirectory.PEOPLE,
                "carillon.ldap.user-filter",
                "(|(uid={login})(mail={login}))",
                "carillon.ldap.disabled-filter",
                "(employeeType=left)",
                "carillon.ldap.group-base-dn",
                MemoryDirectory.GROUPS,
                "carillon.ldap.timeout-seconds",
                "2",
                "carillon.ldap.follow-seconds",
                "1"));
        settings.put("carillon.ldap.groups-nested", "true");
        settings.put("carillon.protection.delay-millis", "1");
        server = PlainServer.startAt("/directory", settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }

    /** An id that nobody has had. */
    public static String newId(String name) {
        return name + NUMBER.incrementAndGet();
    }

    public static URI address(String path) {
        return server.baseUri().resolve(path);
    }

    /** What the server has said so far. */
    public static String log() {
        try {
            return Files.readString(server.log().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that sends name and password with each request. */
    public static WebClient basic(String id, String password) {
        return new WebClient(Map.of(
                "Authorization",
                CarillonServer.basicAuthorization(id, password),
                "OCS-APIRequest",
                "true",
                "Accept",
                "application/json"));
    }

    public static WebClient admin() {
        return basic("admin", "admin");
    }

    /** Asks who somebody is. */
    public static HttpResponse<String> whoIs(WebClient client) {
        return client.get(address("ocs/v2.php/cloud/user"), "OCS-APIRequest", "true", "Accept", "application/json");
    }

    /** What an answer of the API is about, which must be a success. */
    public static JsonObject data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getJsonObject("ocs").getJsonObject("data");
        }
    }
}
