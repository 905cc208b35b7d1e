package org.carillon.people.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carillon.testing.AtOnce;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ScimClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and groups by SCIM, as Entra, Okta and Keycloak send them (docs/contract/scim.md). */
class ScimIT extends DeployedGroup {
    private ScimClient scim;
    private String id;

    @BeforeEach
    void nameSomebody() {
        scim = new ScimClient(talk);
        id = "mira-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatThereIsIsSaid() {
        JsonObject provider =
                scim.request("GET", "/ServiceProviderConfig").send().json();
        assertThat(provider.getJsonObject("patch").getBoolean("supported")).isTrue();
        assertThat(provider.getJsonObject("bulk").getBoolean("supported")).isFalse();
        assertThat(provider.getJsonObject("changePassword").getBoolean("supported"))
                .isFalse();
        assertThat(scim.request("GET", "/Schemas").send().json().getInt("totalResults"))
                .isGreaterThan(2);
        assertThat(scim.request("GET", "/ResourceTypes").send().json().toString())
                .contains("/Users", "/Groups");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "Bearer", "Bearer x", "Basic YWRtaW46YWRtaW4=", "Bearer the provisioning client"})
    void nobodyElseMay(String authorization) {
        for (String path : List.of("/Users", "/Groups", "/ServiceProviderConfig", "/nothing")) {
            OcsAnswer answer = authorization == null
                    ? scim.request("GET", path).without("Authorization").send()
                    : scim.request("GET", path)
                            .header("Authorization", authorization)
                            .send();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            assertThat(answer.json().getString("status")).isEqualTo("401");
        }
        assertThat(talk.guest()
                        .talk("GET", "/room")
                        .header("Authorization", "Bearer " + ScimClient.TOKEN)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anAccountIsMadeFoundChangedAndRemoved() {
        JsonObject made = scim.send(
                        "POST",
                        "/Users",
                        ScimClient.user(id)
                                .add("externalId", "ext-" + id)
                                .add(
                                        "name",
                                        Json.createObjectBuilder()
                                                .add("givenName", "Mira")
                                                .add("familyName", "Sol"))
                                .add(
                                        "emails",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("value", id + "@example.org")
                                                        .add("primary", true)))
                                .add("active", true))
                .json();

        assertThat(made.getString("id")).isEqualTo(id);
        assertThat(made.getString("displayName")).isEqualTo("Mira Sol");
        assertThat(made.getBoolean("active")).isTrue();
        assertThat(made.getJsonObject("meta").getString("location")).endsWith("/scim/v2/Users/" + id);
        for (String filter : List.of(
                "userName eq \"" + id + "\"",
                "userName eq \"" + id.toUpperCase(java.util.Locale.ROOT) + "\"",
                "externalId eq \"ext-" + id + "\"",
                "emails.value eq \"" + id + "@example.org\"",
                "userName sw \"" + id + "\" and active eq true")) {
            JsonObject found =
                    scim.request("GET", "/Users").query("filter", filter).send().json();
            assertThat(found.getInt("totalResults")).as(filter).isEqualTo(1);
        }

        JsonObject changed = scim.send(
                        "PATCH",
                        "/Users/" + id,
                        ScimClient.patch(
                                ScimClient.operation("replace", "displayName").add("value", "Mira Q."),
                                ScimClient.operation("Replace", "emails[type eq \"work\"].value")
                                        .add("value", "q@example.org")))
                .json();
        assertThat(changed.getString("displayName")).isEqualTo("Mira Q.");
        assertThat(changed.toString()).contains("q@example.org");
        assertThat(talk.admin()
                        .request("GET", "/ocs/v2.php/cloud/users/" + id)
                        .send()
                        .object()
                        .getString("displayname"))
                .isEqualTo("Mira Q.");

        assertThat(scim.request("DELETE", "/Users/" + id).send().status()).isEqualTo(204);
        assertThat(scim.request("GET", "/Users/" + id).send().status()).isEqualTo(404);
        assertThat(scim.request("DELETE", "/Users/" + id).send().status()).isEqualTo(404);
        assertThat(scim.request("GET", "/Users")
                        .query("filter", "externalId eq \"ext-" + id + "\"")
                        .send()
                        .json()
                        .getInt("totalResults"))
                .isZero();
    }

    /** Entra sends the word, in another case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}",
                "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
                "{\"op\":\"replace\",\"value\":{\"active\":false}}",
                "DELETE"
            })
    void whoLeavesIsOutAtOnce(String operation) throws Exception {
        owner.enterCall(room, IN_CALL);
        user.joinCall(room, IN_CALL).ok();
        try (EventDevice device = EventDevice.of(user)) {
            OcsAnswer answer = operation.equals("DELETE")
                    ? scim.request("DELETE", "/Users/" + user.id()).send()
                    : scim.request("PATCH", "/Users/" + user.id())
                            .body(
                                    "application/scim+json",
                                    "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                                            + operation + "]}")
                            .send();

            assertThat(answer.status()).as(answer.toString()).isIn(200, 204);
            await().untilAsserted(() -> assertThat(device.isEnded()).isTrue());
        }
        assertThat(user.talk("GET", "/room").send().status()).isEqualTo(401);
        assertThat(owner.getCall(room).list()).hasSize(1);
    }

    @Test
    void aGroupHasTheMembersThatAreSent() {
        scim.send("POST", "/Users", ScimClient.user(id));
        String name = "C# devs " + id;
        JsonObject made =
                scim.send("POST", "/Groups", ScimClient.group(name, id)).json();
        String path = "/Groups/" + made.getString("id").replace("#", "%23").replace(" ", "%20");

        assertThat(scim.request("GET", path).send().json().getJsonArray("members"))
                .hasSize(1);
        scim.send(
                "PATCH",
                path,
                ScimClient.patch(ScimClient.operation("add", "members")
                        .add(
                                "value",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("value", owner.id()))
                                        .add(Json.createObjectBuilder().add("value", user.id())))));
        assertThat(scim.request("GET", path).send().json().getJsonArray("members"))
                .hasSize(3);
        scim.send("PATCH", path, ScimClient.patch(ScimClient.operation("remove", "members[value eq \"" + id + "\"]")));
        assertThat(scim.request("GET", path).send().json().getJsonArray("members"))
                .hasSize(2);
        assertThat(scim.request("GET", "/Groups")
                        .query("filter", "displayName eq \"" + name + "\"")
                        .query("excludedAttributes", "members")
                        .send()
                        .json()
                        .getInt("totalResults"))
                .isEqualTo(1);
        assertThat(scim.request("GET", "/Users/" + user.id())
                        .send()
                        .json()
                        .getJsonArray("groups")
                        .toString())
                .contains(made.getString("id"));

        assertThat(scim.send("PUT", path, ScimClient.group("Developers " + id, id))
                        .json()
                        .getJsonArray("members"))
                .hasSize(1);
        assertThat(scim.request("DELETE", path).send().status()).isEqualTo(204);
        assertThat(scim.request("GET", path).send().status()).isEqualTo(404);
    }

    @Test
    void noMemberIsLostWhenSeveralAreAddedAtTheSameInstant() {
        JsonObject group =
                scim.send("POST", "/Groups", ScimClient.group("many-" + id)).json();
        String path = "/Groups/" + group.getString("id");
        List<String> members =
                IntStream.range(0, 8).mapToObj(i -> talk.user("member").id()).toList();
        AtOnce.Attempt[] attempts = members.stream()
                .map(member -> (AtOnce.Attempt) () -> scim.send(
                        "PATCH",
                        path,
                        ScimClient.patch(ScimClient.operation("add", "members")
                                .add(
                                        "value",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("value", member))))))
                .toArray(AtOnce.Attempt[]::new);
        try (AtOnce race = new AtOnce()) {
            assertThat(race.send(attempts))
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 204));
        }

        assertThat(scim.request("GET", path).send().json().getJsonArray("members"))
                .hasSize(8);
    }

    @Test
    void versionsAreCompared() {
        OcsAnswer made = scim.send("POST", "/Users", ScimClient.user(id));
        String version = made.header("ETag").orElseThrow();

        assertThat(scim.request("GET", "/Users/" + id)
                        .header("If-None-Match", version)
                        .send()
                        .status())
                .isEqualTo(304);
        assertThat(scim.request("PATCH", "/Users/" + id)
                        .header("If-Match", "W/\"other\"")
                        .body(
                                "application/scim+json",
                                ScimClient.patch(ScimClient.operation("replace", "displayName")
                                                .add("value", "X"))
                                        .build()
                                        .toString())
                        .send()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void listsAreSortedAndComeInPages() {
        for (String letter : List.of("b", "a", "c")) {
            scim.send("POST", "/Users", ScimClient.user(letter + "-" + id));
        }
        JsonObject page = scim.request("GET", "/Users")
                .query("filter", "userName ew \"" + id + "\"")
                .query("sortBy", "userName")
                .query("sortOrder", "descending")
                .query("startIndex", 2)
                .query("count", 1)
                .send()
                .json();

        assertThat(page.getInt("totalResults")).isEqualTo(3);
        assertThat(page.getJsonArray("Resources").getJsonObject(0).getString("userName"))
                .isEqualTo("b-" + id);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsChanged() {
        scim.send("POST", "/Users", ScimClient.user(id));

        assertThat(scim.send("POST", "/Users", ScimClient.user(id.toUpperCase(java.util.Locale.ROOT)))
                        .json()
                        .toString())
                .contains("\"409\"", "uniqueness");
        assertThat(scim.send("POST", "/Users", ScimClient.user("a/b")).status()).isEqualTo(400);
        assertThat(scim.send("PUT", "/Users/" + id, ScimClient.user("another"))
                        .json()
                        .toString())
                .contains("mutability");
        assertThat(scim.send("POST", "/Groups", ScimClient.group("with-" + id, id, "nobody-" + id))
                        .status())
                .isEqualTo(400);
        assertThat(scim.request("GET", "/Groups/with-" + id).send().status()).isEqualTo(404);
        assertThat(scim.send(
                                "PATCH",
                                "/Groups/admin",
                                ScimClient.patch(ScimClient.operation("add", "members")
                                        .add(
                                                "value",
                                                Json.createArrayBuilder()
                                                        .add(Json.createObjectBuilder()
                                                                .add("value", id)))))
                        .status())
                .isEqualTo(400);
        assertThat(scim.request("DELETE", "/Groups/admin").send().status()).isEqualTo(403);
        assertThat(scim.request("GET", "/Me").send().status()).isIn(404, 501);
        assertThat(scim.request("POST", "/Bulk")
                        .body("application/scim+json", "{}")
                        .send()
                        .status())
                .isIn(400, 404, 501);
    }

    @Test
    void bombsAreRefused() {
        String terms = "userName eq \"x\" or ".repeat(10_000) + "userName eq \"x\"";
        assertThat(scim.request("POST", "/Users/.search")
                        .body(
                                "application/scim+json",
                                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":"
                                        + Json.createValue(terms) + "}")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(scim.request("GET", "/Users")
                        .query("filter", "(".repeat(1_900) + "a")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(scim.send(
                                "PATCH",
                                "/Users/" + user.id(),
                                ScimClient.patch(
                                        ScimClient.operation("replace", terms).add("value", "x")))
                        .status())
                .isEqualTo(400);
        for (String body : List.of("", "x", "[]", "{", "[".repeat(200_000), "{\"a\":".repeat(20_000))) {
            assertThat(scim.request("POST", "/Users")
                            .body("application/scim+json", body)
                            .send()
                            .status())
                    .as(body.substring(0, Math.min(9, body.length())))
                    .isEqualTo(400);
        }
    }

    @Test
    void everyChangeIsOnRecord() {
        scim.send("POST", "/Users", ScimClient.user(id));
        scim.request("DELETE", "/Users/" + id).send();

        List<JsonObject> acts = new AuditLog(talk.admin()).acts("target", id);
        assertThat(acts).extracting(act -> act.getString("kind")).containsExactly("account-created", "account-deleted");
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.getString("actorKind")).isEqualTo("partner");
            assertThat(act.getString("actor")).isEqualTo("scim");
        });
    }
}
