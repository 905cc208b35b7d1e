package org.carillon.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ScimClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What provisioning clients are refused, in the words of the protocol (docs/contract/scim.md 1 and 4). */
class ScimRefusalIT extends DeployedGroup {
    private ScimClient scim;
    private String id;

    @BeforeEach
    void nameSomebody() {
        scim = new ScimClient(talk);
        id = "mira-" + UUID.randomUUID().toString().substring(0, 8);
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
    void whatCannotBeIsRefusedAndNothingIsChanged() {
        scim.send("POST", "/Users", ScimClient.user(id));

        assertThat(scim.send("POST", "/Users", ScimClient.user(id.toUpperCase(Locale.ROOT)))
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
}
