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
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ScimClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups by SCIM, and people who leave (docs/contract/scim.md 2 and 3). */
class ScimMembershipIT extends DeployedGroup {
    private ScimClient scim;
    private String id;

    @BeforeEach
    void nameSomebody() {
        scim = new ScimClient(talk);
        id = "mira-" + UUID.randomUUID().toString().substring(0, 8);
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
    }

    @Test
    void aGroupIsFoundReplacedAndRemoved() {
        scim.send("POST", "/Users", ScimClient.user(id));
        String name = "C# devs " + id;
        JsonObject made = scim.send("POST", "/Groups", ScimClient.group(name, id, user.id()))
                .json();
        String path = "/Groups/" + made.getString("id").replace("#", "%23").replace(" ", "%20");

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
}
