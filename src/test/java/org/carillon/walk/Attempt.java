package org.carillon.walk;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.testing.Actor;
import org.carillon.testing.OcsRequest;

/** One request of the walk: as it should be, but for what was changed afterwards. */
final class Attempt {
    private static final String ENTRY_POINT = "/ocs/v2.php";

    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private String what = "as it should be";
    private String contentType = "application/json";
    private String body;
    private boolean foreign;

    /** Takes the usual values for all parameters of the operation. */
    Attempt(Operation operation, Scene scene) {
        this.operation = operation;
        for (String part : operation.path().split("[{}]")) {
            if (operation.hasInPath(part)) {
                path.put(part, scene.usual(operation, part));
            }
        }
        operation.query().forEach(name -> query.put(name, scene.usual(operation, name)));
        operation.body().forEach(name -> fields.put(name, Json.createValue(scene.usual(operation, name))));
    }

    Attempt inPath(String name, String value) {
        path.put(name, value);
        return called("path " + name, value);
    }

    Attempt inQuery(String name, String value) {
        query.put(name, value);
        return called("query " + name, value);
    }

    Attempt withoutQuery(String name) {
        query.remove(name);
        return called("query " + name, "missing");
    }

    Attempt inHeader(String name, String value) {
        headers.put(name, value);
        return called("header " + name, value);
    }

    Attempt inField(String name, JsonValue value) {
        fields.put(name, value);
        return called("field " + name, value.toString());
    }

    Attempt withoutField(String name) {
        fields.remove(name);
        return called("field " + name, "missing");
    }

    Attempt inBody(String type, String text) {
        contentType = type;
        body = text;
        return called("body " + type, text);
    }

    /** Says that it names something that the caller must not see or change. */
    Attempt ofForeigner() {
        foreign = true;
        return this;
    }

    boolean isForeign() {
        return foreign;
    }

    /** Whether the path has this value for a parameter. */
    boolean hasInPath(String name, String value) {
        return value.equals(path.get(name));
    }

    OcsRequest by(Actor actor) {
        String address = ENTRY_POINT + operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            String encoded = URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
            address = address.replace("{" + parameter.getKey() + "}", encoded.replace("+", "%20"));
        }
        OcsRequest request = actor.request(operation.method(), address);
        query.forEach(request::query);
        headers.forEach(request::header);
        if (body != null) {
            return request.body(contentType, body);
        }
        return operation.body().isEmpty() ? request : request.body(contentType, json());
    }

    private String json() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object.build().toString();
    }

    private Attempt called(String place, String value) {
        what = place + " = " + (value.length() > 60 ? value.length() + " characters" : value);
        return this;
    }

    @Override
    public String toString() {
        return what;
    }
}
