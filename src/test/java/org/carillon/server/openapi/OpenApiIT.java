package org.carillon.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carillon.testing.ContractCheck;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the OpenAPI document says about answers. Source: docs/adr/0031. */
class OpenApiIT extends DeployedTalk {
    private static final Set<String> EVERYWHERE = Set.of("400", "401", "404", "413", "426", "429", "500", "503");

    static List<String> operations() {
        return ContractCheck.contract().operations().keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationDescribesItsSuccessAndItsRefusals(String operation) {
        JsonObject responses = responses(operation);

        assertThat(responses.keySet()).anyMatch(status -> status.startsWith("2") || status.equals("405"));
        assertThat(responses).allSatisfy((status, response) -> {
            JsonObject described = ContractCheck.contract().resolve(response.asJsonObject());
            assertThat(described.getString("description")).isNotEmpty();
            if (!Set.of("304", "405").contains(status)) {
                assertThat(described.getJsonObject("content")).isNotEmpty().allSatisfy((type, content) -> assertThat(
                                content.asJsonObject().getJsonObject("schema"))
                        .isNotEmpty());
            }
        });
        if (operation.contains(" /ocs/")) {
            assertThat(responses).containsKeys(EVERYWHERE.toArray(String[]::new));
        }
    }

    @Test
    void whatTheDocumentRefersToIsThere() {
        JsonObject document = ContractCheck.contract().document();

        assertThat(references(document).distinct()).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.getValue(reference.substring(1)))
                .isNotNull());
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        Map<String, JsonObject> operations = ContractCheck.contract().operations();

        assertThat(operations.values())
                .extracting(operation -> operation.getString("operationId"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void oneEntryPointIsDescribedOnEveryServer() {
        assertThat(operations()).noneMatch(operation -> operation.contains("v1.php"));
    }

    /** Words are those of {@code ApiError}; an empty one: the empty list. */
    @ParameterizedTest
    @CsvSource({
        "POST /ocs/v2.php/apps/spreed/api/v4/call/{token}, 400, consent",
        "PUT /ocs/v2.php/apps/spreed/api/v4/room/{token}/recording-consent, 400, value",
        "PUT /ocs/v2.php/apps/spreed/api/v4/room/{token}/recording-consent, 400, call",
        "GET /ocs/v2.php/apps/spreed/api/v4/call/{token}, 404, ''",
        "GET /ocs/v2.php/apps/spreed/api/v4/call/{token}, 412, ''",
        "DELETE /ocs/v2.php/apps/spreed/api/v4/room/{token}, 403, ''"
    })
    void aRefusalIsDescribedWithItsWord(String operation, String status, String word) {
        String text = ContractCheck.contract()
                .resolve(responses(operation).getJsonObject(status))
                .toString();

        assertThat(text).contains(word.isEmpty() ? "\"maxItems\":0" : "\"" + word + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ConversationView, token, string",
        "ConversationView, lobbyTimer, integer",
        "ConversationView, hasCall, boolean",
        "CallPeer, sessionId, string",
        "ParticipantEntry, sessionIds, array",
        "SignalingSettings, stunservers, array"
    })
    void aMemberIsDescribedByItsType(String type, String member, String expected) {
        JsonObject schema = ContractCheck.contract()
                .document()
                .getValue("/components/schemas/" + type)
                .asJsonObject();

        assertThat(schema.getJsonArray("required").getValuesAs(JsonString::getString))
                .contains(member);
        assertThat(schema.getJsonObject("properties")
                        .getJsonObject(member)
                        .get("type")
                        .toString())
                .isEqualTo("\"" + expected + "\"");
    }

    @Test
    void aMemberThatMayBeNullSaysSo() {
        JsonValue type =
                ContractCheck.contract().document().getValue("/components/schemas/OwnStatus/properties/message/type");

        assertThat(type.asJsonArray().getValuesAs(JsonString::getString)).containsExactlyInAnyOrder("string", "null");
    }

    private static JsonObject responses(String operation) {
        return ContractCheck.contract().operations().get(operation).getJsonObject("responses");
    }

    private static Stream<String> references(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(OpenApiIT::references);
        }
        if (!(value instanceof JsonObject object)) {
            return Stream.empty();
        }
        Stream<String> own =
                object.get("$ref") instanceof JsonString reference ? Stream.of(reference.getString()) : Stream.empty();
        return Stream.concat(own, object.values().stream().flatMap(OpenApiIT::references));
    }
}
