package org.carillon.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AssertProvider;

/**
 * One answer of the server. The readers of the envelope expect JSON; {@link #body()} is the text as it came.
 * {@code assertThat(answer)} of AssertJ leads to {@link OcsAnswerAssert}.
 */
public final class OcsAnswer implements AssertProvider<OcsAnswerAssert> {
    private final String request;
    private final HttpResponse<String> response;

    OcsAnswer(String request, HttpResponse<String> response) {
        this.request = request;
        this.response = response;
    }

    /** The status of HTTP. */
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The whole body as one JSON object, for answers without envelope. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body()))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            throw new AssertionError("no JSON object: " + this, e);
        }
    }

    public JsonObject meta() {
        return member(json(), "ocs").asJsonObject().getJsonObject("meta");
    }

    /** The status of the envelope, which differs from HTTP's under v1 and for a few codes. */
    public int statusCode() {
        return meta().getInt("statuscode");
    }

    public String message() {
        return meta().getString("message");
    }

    public JsonValue data() {
        return member(member(json(), "ocs").asJsonObject(), "data");
    }

    /** The data when it is one object, for instance a conversation. */
    public JsonObject object() {
        if (data() instanceof JsonObject object) {
            return object;
        }
        throw new AssertionError("data is no object: " + this);
    }

    /** The data when it is a list of objects, for instance the peers of a call. */
    public List<JsonObject> list() {
        if (data() instanceof JsonArray array) {
            return array.getValuesAs(JsonObject.class);
        }
        throw new AssertionError("data is no list: " + this);
    }

    public String text(String field) {
        member(object(), field);
        return object().getString(field);
    }

    public int number(String field) {
        member(object(), field);
        return object().getInt(field);
    }

    public boolean flag(String field) {
        member(object(), field);
        return object().getBoolean(field);
    }

    /**
     * Returns this answer when it is a success, and fails the test otherwise: for steps that lead to the tested one.
     */
    public OcsAnswer ok() {
        if (status() / 100 != 2) {
            throw new AssertionError("refused: " + this);
        }
        return this;
    }

    @Override
    public OcsAnswerAssert assertThat() {
        return new OcsAnswerAssert(this);
    }

    @Override
    public String toString() {
        return request + " -> " + status() + " " + body();
    }

    private JsonValue member(JsonObject holder, String name) {
        JsonValue value = holder.get(name);
        if (value == null) {
            throw new AssertionError("no '" + name + "' in " + this);
        }
        return value;
    }
}
