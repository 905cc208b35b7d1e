package org.carillon.testing;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** A server that provisions accounts at the server under test. */
public final class ScimClient {
    /** What it proves itself with. */
    public static final String TOKEN = "the provisioning client and the server know this";

    private static final String TYPE = "application/scim+json";
    private static final String SCHEMAS = "urn:ietf:params:scim:";

    private final Actor nobody;

    /** Asks there. */
    public ScimClient(TalkClient talk) {
        nobody = talk.guest();
    }

    /** A request below {@code /scim/v2}. */
    public OcsRequest request(String method, String path) {
        return nobody.request(method, "/scim/v2" + path)
                .without("OCS-APIRequest")
                .header("Accept", TYPE)
                .header("Authorization", "Bearer " + TOKEN);
    }

    /** One with a body. */
    public OcsAnswer send(String method, String path, JsonObjectBuilder body) {
        return request(method, path).body(TYPE, body.build().toString()).send();
    }

    /** A user that is to be made or replaced. */
    public static JsonObjectBuilder user(String userName) {
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMAS + "schemas:core:2.0:User"))
                .add("userName", userName);
    }

    /** A group that is to be made or replaced. */
    public static JsonObjectBuilder group(String displayName, String... members) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (String member : members) {
            values.add(Json.createObjectBuilder().add("value", member));
        }
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMAS + "schemas:core:2.0:Group"))
                .add("displayName", displayName)
                .add("members", values);
    }

    /** A change of a part. */
    public static JsonObjectBuilder patch(JsonObjectBuilder... operations) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObjectBuilder operation : operations) {
            all.add(operation);
        }
        return Json.createObjectBuilder()
                .add("schemas", Json.createArrayBuilder().add(SCHEMAS + "api:messages:2.0:PatchOp"))
                .add("Operations", all);
    }

    /** One step of it. */
    public static JsonObjectBuilder operation(String op, String path) {
        return Json.createObjectBuilder().add("op", op).add("path", path);
    }
}
