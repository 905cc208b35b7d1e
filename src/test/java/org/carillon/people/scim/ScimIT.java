package org.carillon.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ScimClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts by SCIM, as Entra, Okta and Keycloak send them (docs/contract/scim.md 2). */
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

    @Test
    void anAccountIsMade() {
        JsonObject made = make().json();

        assertThat(made.getString("id")).isEqualTo(id);
        assertThat(made.getString("displayName")).isEqualTo("Mira Sol");
        assertThat(made.getBoolean("active")).isTrue();
        assertThat(made.getJsonObject("meta").getString("location")).endsWith("/scim/v2/Users/" + id);
    }

    @Test
    void anAccountIsFoundByWhatClientsAskFor() {
        make();

        for (String filter : List.of(
                "userName eq \"" + id + "\"",
                "userName eq \"" + id.toUpperCase(Locale.ROOT) + "\"",
                "externalId eq \"ext-" + id + "\"",
                "emails.value eq \"" + id + "@example.org\"",
                "userName sw \"" + id + "\" and active eq true")) {
            JsonObject found =
                    scim.request("GET", "/Users").query("filter", filter).send().json();
            assertThat(found.getInt("totalResults")).as(filter).isEqualTo(1);
        }
    }

    @Test
    void aPartOfAnAccountIsChanged() {
        make();

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
    }

    @Test
    void anAccountIsRemovedWithWhatItWasCalled() {
        make();

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

    private OcsAnswer make() {
        return scim.send(
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
                        .add("active", true));
    }
}
