package org.carillon.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.carillon.people.guard.ServerRight;

/**
 * The server under test, as an integration test sees it. A test is written like this, and runs unchanged on each
 * server:
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * @RunAsClient
 * class JoinCallIT {
 *     @Test
 *     void aTest() {
 *         URI call = CarillonServer.uri("ocs/v2.php/apps/spreed/api/v4/call/abcd");
 *         …
 *         CarillonServer.advanceClock(Duration.ofMinutes(2));
 *     }
 * }
 * }</pre>
 *
 * The class needs no {@code @Deployment}: {@link SuiteDeployment} deploys the WAR, with the helpers of
 * {@link Deployments}, once for all classes. So all tests share one database: make users and conversations of your own,
 * and expect the clock to be ahead of the real one. The first administrator is {@code admin} with password
 * {@code admin}.
 */
public final class CarillonServer {
    /** Header that marks a request whose SQL statements shall be counted; its value is an id of your choice. */
    public static final String TEST_REQUEST = "X-Test-Request";

    public static final String ADMIN_USER = "admin";
    public static final String ADMIN_PASSWORD = "admin";

    private static final String HOST = "http://127.0.0.1:";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private CarillonServer() {}

    /** The address of the application, ending with a slash. */
    public static URI baseUri() {
        return URI.create(HOST + Integer.getInteger("carillon.test.http.port") + "/");
    }

    /** The address of a path of the application, written without a slash in front. */
    public static URI uri(String path) {
        return baseUri().resolve(path);
    }

    /**
     * The address of a MicroProfile Health path, such as {@code health/ready}; WildFly has it on the management port.
     */
    public static URI healthUri(String path) {
        if (isWildFly()) {
            return URI.create(HOST + Integer.getInteger("carillon.test.management.port") + "/")
                    .resolve(path);
        }
        return uri(path);
    }

    /** Value of the header {@code Authorization}. */
    public static String basicAuthorization(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Moves the clock of the application forward, for all tests to come, and answers its new time. */
    public static Instant advanceClock(Duration duration) {
        return Instant.parse(post("test-control/clock?advance=" + duration.toSeconds()));
    }

    /**
     * The number of SQL statements that the threads of the request with this id in the header {@link #TEST_REQUEST}
     * caused. A batch counts as one, a sequence call counts.
     */
    public static int statements(String requestId) {
        return Integer.parseInt(get("test-control/statements/" + requestId));
    }

    /** The number of all SQL statements so far, also of those that nobody asked for. */
    public static int statements() {
        return Integer.parseInt(get("test-control/statements"));
    }

    /** The number of threads of the server. */
    public static int threads() {
        return Integer.parseInt(get("test-control/threads"));
    }

    /** The number of threads that are in a method of a class whose full name starts so. */
    public static int threadsIn(String classes) {
        return Integer.parseInt(get("test-control/threads/" + classes));
    }

    /** The number of events streams that the server keeps. */
    public static int openStreams() {
        return Integer.parseInt(get("test-control/streams"));
    }

    /** Whether an account has a right, as a timer of the server finds. */
    public static boolean timerFinds(ServerRight right, Actor account) {
        return Boolean.parseBoolean(get("test-rights?right=" + right + "&account=" + encode(account.id())));
    }

    static boolean isWildFly() {
        return "wildfly".equals(System.getProperty("carillon.test.server"));
    }

    /** Asks a helper of the deployed application, and answers what it said. */
    static String get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** Makes a helper of the deployed application do something, and answers what it said. */
    static String post(String path) {
        return send(
                HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()).build());
    }

    /** A value as it stands in a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
