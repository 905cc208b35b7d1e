package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.carillon.testing.CarillonServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SmokeIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theServerIsReady() throws Exception {
        assertThat(get(CarillonServer.healthUri("health/ready")).statusCode()).isEqualTo(200);
    }

    @Test
    void theApiIsDocumented() throws Exception {
        assertThat(get(CarillonServer.uri("openapi")).body()).contains("openapi:");
    }

    @Test
    void clearTextIsNotUpgradedToFrames() throws Exception {
        HttpRequest upgrading = HttpRequest.newBuilder(CarillonServer.uri("openapi"))
                .version(HttpClient.Version.HTTP_2)
                .build();
        HttpResponse<String> response = client.send(upgrading, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void theClockOfTheApplicationMoves() {
        Instant before = CarillonServer.advanceClock(Duration.ZERO);
        Instant after = CarillonServer.advanceClock(Duration.ofSeconds(30));
        assertThat(Duration.between(before, after)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35));
    }

    @Test
    void statementsOfARequestAreCounted() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(CarillonServer.uri("ocs/v2.php/cloud/users/admin"))
                .header(
                        "Authorization",
                        CarillonServer.basicAuthorization(CarillonServer.ADMIN_USER, CarillonServer.ADMIN_PASSWORD))
                .header("OCS-APIRequest", "true")
                .header("Accept", "application/json")
                .header(CarillonServer.TEST_REQUEST, "smoke")
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(CarillonServer.statements("smoke")).isBetween(1, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void aPathOfNobodyTellsNothingOfTheServer(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(CarillonServer.uri("nobody"))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isIn(404, 405);
        assertThat(response.body()).doesNotContain("SRVE", "Exception", "Undertow", "WildFly");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
