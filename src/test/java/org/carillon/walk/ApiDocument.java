package org.carillon.walk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carillon.testing.CarillonServer;

/** The OpenAPI document as the deployed server hands it out. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "delete", "patch");

    private final JsonObject document;

    private ApiDocument(JsonObject document) {
        this.document = document;
    }

    static ApiDocument read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(CarillonServer.uri("openapi?format=json"))
                .header("Accept", "application/json")
                .build();
        String text = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new ApiDocument(reader.readObject());
        }
    }

    /** All operations of the API, once each. */
    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(method -> path.startsWith("/ocs/") && METHODS.contains(method))
                .map(method -> operation(method, path, item.asJsonObject()))
                .filter(operation -> found.stream().noneMatch(operation::isCalledLike))
                .forEach(found::add));
        return found;
    }

    private Operation operation(String method, String path, JsonObject item) {
        JsonObject operation = item.getJsonObject(method);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path.replaceFirst("^/ocs/v[12]\\.php", ""),
                parameters(operation, "query"),
                parameters(operation, "header"),
                body(operation));
    }

    private static List<String> parameters(JsonObject operation, String in) {
        return operation.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(parameter -> parameter.getString("in").equals(in))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    private List<String> body(JsonObject operation) {
        JsonObject body = operation.getJsonObject("requestBody");
        if (body == null) {
            return List.of();
        }
        JsonObject schema = body.getJsonObject("content").values().stream()
                .map(content -> content.asJsonObject().getJsonObject("schema"))
                .findFirst()
                .orElseThrow();
        return fields(schema);
    }

    private List<String> fields(JsonObject schema) {
        String reference = schema.getString("$ref", "");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return fields(document.getJsonObject("components")
                    .getJsonObject("schemas")
                    .getJsonObject(name));
        }
        JsonArray all = schema.getJsonArray("allOf");
        if (all != null) {
            return all.stream()
                    .flatMap(part -> fields(part.asJsonObject()).stream())
                    .toList();
        }
        Map<String, JsonValue> properties = schema.getJsonObject("properties");
        return properties == null ? List.of() : List.copyOf(properties.keySet());
    }
}
