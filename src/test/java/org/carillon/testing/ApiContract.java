package org.carillon.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The OpenAPI document as a contract: says what is wrong with an answer of the server. Stricter than the document: an
 * object has no members besides the described ones.
 */
public final class ApiContract {
    private static final String ENTRY_POINT = "/ocs/v2.php";

    private final JsonObject document;
    private final JsonObject components;
    private final List<DocumentedPath> paths = new ArrayList<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonObject, Schema> compiled = new ConcurrentHashMap<>();

    /** Takes the text of the document, in JSON. */
    public ApiContract(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            document = reader.readObject();
        }
        components = Json.createObjectBuilder()
                .add("schemas", strict(document.getJsonObject("components").getJsonObject("schemas")))
                .build();
        document.getJsonObject("paths")
                .forEach((path, item) -> paths.add(DocumentedPath.of(path, item.asJsonObject())));
        paths.sort(DocumentedPath.PLAIN_FIRST);
    }

    /**
     * What is wrong with an answer; empty when it is as documented.
     *
     * @param method of the request
     * @param path of the request, as sent
     */
    public Optional<String> fault(String method, String path, ContractAnswer answer) {
        boolean outside = !path.startsWith("/ocs/v");
        ContractAnswer seen = outside || path.startsWith(ENTRY_POINT) ? answer : answer.asOfV2();
        Optional<DocumentedPath> found = find(path);
        if (found.isEmpty() || !found.get().knows(method) || (outside && !answer.isJson())) {
            return outside || seen.status() >= 400 ? Optional.empty() : Optional.of("succeeds, and is not documented");
        }
        JsonObject responses = found.get().operation(method).getJsonObject("responses");
        JsonObject response = resolve(responses.getJsonObject(String.valueOf(seen.status())));
        if (response == null) {
            return Optional.of("has a status that is not documented, only " + responses.keySet());
        }
        return seen.isJson() && !method.equals("HEAD") ? faultOfBody(response, seen) : faultOfType(response, seen);
    }

    /** The document itself. */
    public JsonObject document() {
        return document;
    }

    /** The operations of the document by method and path. */
    public Map<String, JsonObject> operations() {
        Map<String, JsonObject> all = new TreeMap<>();
        for (DocumentedPath path : paths) {
            path.methods().forEach(method -> all.put(method + " " + path, path.operation(method)));
        }
        return all;
    }

    /** The thing itself where there is a reference to it. */
    public JsonObject resolve(JsonObject described) {
        return described != null && described.containsKey("$ref")
                ? document.getValue(described.getString("$ref").substring(1)).asJsonObject()
                : described;
    }

    /** Method and path of the operation that a request is for. */
    Optional<String> operation(String method, String path) {
        return find(path).filter(found -> found.knows(method)).map(found -> method + " " + found);
    }

    private Optional<DocumentedPath> find(String sent) {
        String path = sent.replaceAll("/{2,}", "/")
                .replaceFirst("^/ocs/v[0-9]+\\.php", ENTRY_POINT)
                .replaceFirst("^/index\\.php", "");
        return paths.stream().filter(candidate -> candidate.matches(path)).findFirst();
    }

    private Optional<String> faultOfBody(JsonObject response, ContractAnswer answer) {
        JsonObject content = response.getJsonObject("content");
        if (content == null) {
            return Optional.of("has a body, and none is documented");
        }
        JsonObject media = content.getJsonObject("application/json");
        if (media == null) {
            return Optional.of("is JSON, and only is documented " + content.keySet());
        }
        List<Error> errors = schema(media.getJsonObject("schema")).validate(answer.body(), InputFormat.JSON);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.stream()
                        .limit(8)
                        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                        .collect(Collectors.joining("; ")));
    }

    private static Optional<String> faultOfType(JsonObject response, ContractAnswer answer) {
        if (answer.body().isEmpty() || answer.isXml()) {
            return Optional.empty();
        }
        JsonObject content = response.getJsonObject("content");
        return content != null && content.containsKey(answer.mediaType())
                ? Optional.empty()
                : Optional.of("has a media type that is not documented: " + answer.mediaType());
    }

    private Schema schema(JsonObject schema) {
        return compiled.computeIfAbsent(schema, wanted -> {
            JsonObject whole = Json.createObjectBuilder(strict(wanted).asJsonObject())
                    .add("components", components)
                    .build();
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
    }

    /** Closes all objects that name their members. */
    private static JsonValue strict(JsonValue value) {
        if (value instanceof JsonArray array) {
            return Json.createArrayBuilder(
                            array.stream().map(ApiContract::strict).toList())
                    .build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObjectBuilder copy = Json.createObjectBuilder();
        object.forEach((name, member) -> copy.add(name, strict(member)));
        boolean open = object.get("properties") instanceof JsonObject && !object.containsKey("additionalProperties");
        return (open ? copy.add("additionalProperties", false) : copy).build();
    }
}
