package org.carillon.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Locale;

/**
 * What the OpenAPI document has something to say about.
 *
 * @param status of HTTP
 * @param mediaType without parameters; empty without body
 */
public record ContractAnswer(int status, String mediaType, String body) {

    static ContractAnswer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new ContractAnswer(
                response.statusCode(), type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), response.body());
    }

    boolean isJson() {
        return mediaType.equals("application/json") && !body.isEmpty();
    }

    boolean isXml() {
        return mediaType.endsWith("/xml");
    }

    /** The answer of the older entry point as the newer one would have given it: docs/contract/envelope.md 3. */
    ContractAnswer asOfV2() {
        if (!isJson() || !body.startsWith("{\"ocs\"")) {
            return this;
        }
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject ocs = reader.readObject().getJsonObject("ocs");
            JsonObject meta = ocs.getJsonObject("meta");
            int code = meta.getInt("statuscode");
            boolean unknownAddress = code == 998 && meta.getString("message").startsWith("Invalid query");
            int written = code == 100 ? 200 : unknownAddress ? 404 : code;
            JsonObjectBuilder newer = Json.createObjectBuilder(meta)
                    .remove("totalitems")
                    .remove("itemsperpage")
                    .add("statuscode", written)
                    .add("status", written / 100 == 2 ? "ok" : meta.getString("status"));
            JsonObject whole = Json.createObjectBuilder()
                    .add("ocs", Json.createObjectBuilder(ocs).add("meta", newer))
                    .build();
            return new ContractAnswer(statusOf(written), mediaType, whole.toString());
        }
    }

    /** Codes that are no status are those of the provisioning API, which names all its refusals so. */
    private int statusOf(int code) {
        return switch (code) {
            case 997 -> 401;
            case 998 -> 404;
            default -> code < 200 ? 400 : code;
        };
    }
}
