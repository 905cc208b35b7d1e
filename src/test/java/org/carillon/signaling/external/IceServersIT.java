package org.carillon.signaling.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.SignalingClient.hmac;
import static org.carillon.testing.SignalingClient.settings;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Base64;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.Test;

/** The STUN and TURN servers that clients are told of (docs/contract/signaling.md 6.2). */
class IceServersIT extends DeployedTalk {

    @Test
    void withoutServersBothListsAreEmpty() {
        Actor guest = talk.guest();

        assertThat(list(guest, "stunservers")).isEmpty();
        assertThat(list(guest, "turnservers")).isEmpty();
    }

    @Test
    void allStunServersStandInOneEntry() {
        talk.settings().set("stun_servers", "[\"stun1.example:3478\",\"stun2.example:443\"]");

        assertThat(list(talk.guest(), "stunservers")).singleElement().satisfies(entry -> assertThat(urls(entry))
                .containsExactly("stun:stun1.example:3478", "stun:stun2.example:443"));
    }

    @Test
    void whatIsNoListIsEmpty() {
        for (String broken : List.of("", "stun.example:3478", "{}", "[\"", "[1,\"\",null]")) {
            talk.settings().set("stun_servers", broken);
            talk.settings().set("turn_servers", broken);

            assertThat(list(talk.guest(), "stunservers")).isEmpty();
            assertThat(list(talk.guest(), "turnservers")).isEmpty();
        }
    }

    @Test
    void aTurnServerHasAnAddressForEachSchemeAndProtocol() {
        turn("{\"server\":\"turn.example:3478\",\"secret\":\"s\",\"protocols\":\"udp,tcp\","
                + "\"schemes\":\"turn,turns\"}");

        assertThat(urls(list(talk.guest(), "turnservers").get(0)))
                .containsExactly(
                        "turn:turn.example:3478?transport=udp",
                        "turn:turn.example:3478?transport=tcp",
                        "turns:turn.example:3478?transport=udp",
                        "turns:turn.example:3478?transport=tcp");
    }

    @Test
    void withoutSchemesItIsTurn() {
        turn("{\"server\":\"turn.example:3478\",\"secret\":\"s\",\"protocols\":\"tcp\"}");

        assertThat(urls(list(talk.guest(), "turnservers").get(0)))
                .containsExactly("turn:turn.example:3478?transport=tcp");
    }

    @Test
    void credentialsAreMadeFromTheSecretAndHoldForADay() {
        turn("{\"server\":\"turn.example:3478\",\"secret\":\"a secret\",\"protocols\":\"udp\"}");
        Actor guest = talk.guest();

        JsonObject answer = settings(guest).ok().object();

        JsonObject server = answer.getJsonArray("turnservers").getJsonObject(0);
        String username = server.getString("username");
        assertThat(username).matches("[0-9]{10}:[A-Za-z0-9]{16}");
        long now = Long.parseLong(answer.getString("ticket").split(":", -1)[1]);
        assertThat(Long.parseLong(username.substring(0, 10))).isBetween(now + 86_400, now + 86_420);
        assertThat(server.getString("credential"))
                .isEqualTo(Base64.getEncoder().encodeToString(hmac("HmacSHA1", "a secret", username)));
    }

    @Test
    void allServersOfAnAnswerShareTheUsername() {
        turn("{\"server\":\"a.example:1\",\"secret\":\"a\"},{\"server\":\"b.example:2\",\"secret\":\"b\"}");
        Actor guest = talk.guest();

        List<JsonObject> servers = list(guest, "turnservers");

        String username = servers.get(0).getString("username");
        assertThat(servers).hasSize(2).allMatch(server -> server.getString("username")
                .equals(username));
        assertThat(servers.get(0).getString("credential"))
                .isNotEqualTo(servers.get(1).getString("credential"));
        assertThat(list(guest, "turnservers").get(0).getString("username")).isNotEqualTo(username);
    }

    @Test
    void fixedCredentialsAreHandedOn() {
        turn("{\"server\":\"turn.example:3478\",\"username\":\"me\",\"password\":\"open sesame\","
                + "\"protocols\":\"udp\"}");

        JsonObject server = list(talk.guest(), "turnservers").get(0);

        assertThat(server.getString("username")).isEqualTo("me");
        assertThat(server.getString("credential")).isEqualTo("open sesame");
    }

    @Test
    void anotherServerChangesTheHashOfTheSettings() {
        Actor user = talk.user("user");
        turn("{\"server\":\"a.example:1\",\"secret\":\"a\"}");
        String before = hash(user);

        turn("{\"server\":\"b.example:1\",\"secret\":\"a\"}");

        assertThat(hash(user)).isNotEqualTo(before);
    }

    private void turn(String servers) {
        talk.settings().set("turn_servers", "[" + servers + "]");
    }

    private static String hash(Actor user) {
        return user.listRooms().header("X-Nextcloud-Talk-Hash").orElseThrow();
    }

    private static List<JsonObject> list(Actor actor, String name) {
        return settings(actor).ok().object().getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static List<String> urls(JsonObject server) {
        return server.getJsonArray("urls").getValuesAs(JsonString::getString);
    }
}
