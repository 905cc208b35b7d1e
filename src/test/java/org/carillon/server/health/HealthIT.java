package org.carillon.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators and tools learn of the server: MicroProfile Health and OpenAPI. */
class HealthIT extends DeployedTalk {
    private static final String CALL = "/apps/spreed/api/v4/call/{token}";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"start", "database", "messaging"})
    void theServerIsReadyWhenWhatItNeedsAnswers(String check) throws Exception {
        HttpResponse<String> response = get(CarillonServer.healthUri("health/ready"), "application/json");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject health = json(response.body());
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonArray("checks").getValuesAs(JsonObject.class))
                .filteredOn(entry -> entry.getString("name").equals(check))
                .extracting(entry -> entry.getString("status"))
                .containsExactly("UP");
    }

    @Test
    void theServerSaysWhichVersionAndCommitItIs() throws Exception {
        HttpResponse<String> response = get(CarillonServer.healthUri("health/ready"), "application/json");

        assertThat(json(response.body()).getJsonArray("checks").getValuesAs(JsonObject.class))
                .filteredOn(entry -> entry.getString("name").equals("start"))
                .extracting(entry -> entry.getJsonObject("data").getString("version"))
                .first()
                .asString()
                .matches("[0-9]+\\.[0-9]+.* \\(([0-9a-f]{12}|unknown)\\)");
    }

    @Test
    void theServerIsAlive() throws Exception {
        HttpResponse<String> response = get(CarillonServer.healthUri("health/live"), "application/json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).getString("status")).isEqualTo("UP");
    }

    @ParameterizedTest
    @CsvSource({
        "get, ''",
        "post, ''",
        "put, ''",
        "delete, ''",
        "post, /ring/{attendeeId}",
        "post, /dialout/{attendeeId}"
    })
    void eachOperationOfTheCallIsDocumented(String verb, String below) throws Exception {
        HttpResponse<String> response = get(CarillonServer.uri("openapi?format=json"), "application/json");

        assertThat(response.statusCode()).isEqualTo(200);
        JsonObject paths = json(response.body()).getJsonObject("paths");
        assertThat(paths.entrySet())
                .filteredOn(entry -> entry.getKey().endsWith(CALL + below))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getValue().asJsonObject()).containsKey(verb));
    }

    private HttpResponse<String> get(URI uri, String accept) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
