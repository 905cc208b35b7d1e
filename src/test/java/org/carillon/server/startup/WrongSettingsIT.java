package org.carillon.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carillon.testing.PlainServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server that was started with settings that cannot be used, one of each kind, and with one below its least, which
 * can (docs/settings.md 2). The application is there, says so and answers nobody.
 */
class WrongSettingsIT {
    private static final List<String> SENTENCES = List.of(
            "the setting carillon.body.seconds is \"abc\", which is no whole number up to 2147483647",
            "the setting carillon.base-url is \"talk.example\", which is no address that begins with "
                    + "http:// or https://",
            "the setting carillon.trusted-proxies is \"proxy\", which is no address or range of addresses",
            "the setting carillon.spreed.recording_usable is \"maybe\", which is neither true nor false",
            "the setting carillon.spreed.allowed_groups is \"admins\", which is no JSON list of texts",
            "the setting carillon.spreed.turn_servers is no JSON");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PlainServer server;

    @BeforeAll
    static void start() {
        server = PlainServer.beginAt(
                "/wrong",
                Map.of(
                        "carillon.body.seconds", "abc",
                        "carillon.events.heartbeat-seconds", "-5",
                        "carillon.base-url", "talk.example",
                        "carillon.trusted-proxies", "127.0.0.1,proxy",
                        "carillon.spreed.recording_usable", "maybe",
                        "carillon.spreed.allowed_groups", "admins",
                        "carillon.spreed.turn_servers", "[{"));
        await().atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class) // nobody listens yet
                .untilAsserted(
                        () -> assertThat(get(server.healthUri("health/ready")).body())
                                .as("see %s", server.log())
                                .contains("carillon.body.seconds"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Both servers log by themselves what makes a health check fail. */
    private static final Pattern OF_HEALTH = Pattern.compile("CWMMH0052W|WFLYMPHEALTH0003");

    @Test
    void readinessNamesAllOfThem() throws Exception {
        HttpResponse<String> ready = get(server.healthUri("health/ready"));

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body().replace("\\\"", "\"")).contains(SENTENCES).doesNotContain("heartbeat");
    }

    @Test
    void theLogSaysItOnceAndShowsNoStackTrace() throws IOException {
        List<String> log = Files.readAllLines(server.log().toPath(), StandardCharsets.UTF_8);

        assertThat(log)
                .filteredOn(line -> line.contains("carillon.body.seconds")
                        && !OF_HEALTH.matcher(line).find())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("Carillon does not start: ").contains(SENTENCES));
        assertThat(log.stream()
                        .filter(line -> line.contains("\tat org.carillon"))
                        .collect(Collectors.toList()))
                .isEmpty();
    }

    @Test
    void nobodyIsAnswered() throws Exception {
        assertThat(get(server.baseUri().resolve("ocs/v2.php/cloud/capabilities"))
                        .statusCode())
                .isEqualTo(503);
        assertThat(get(server.baseUri()).statusCode()).isEqualTo(503);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
