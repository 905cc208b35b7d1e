package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.carillon.testing.CarillonServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
    void theClockOfTheApplicationMoves() {
        CarillonServer.advanceClock(Duration.ofSeconds(1));
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
