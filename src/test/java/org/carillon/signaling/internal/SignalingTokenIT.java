package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.SignalingClient.capabilities;
import static org.carillon.testing.SignalingClient.settings;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;

/** Tokens for signaling servers, and the key that checks them (docs/contract/signaling.md 6.4). */
class SignalingTokenIT extends DeployedTalk {
    private static final String KEY = "hello-v2-token-key";

    @Test
    void aTokenSaysWhoTheUserIsForAMinute() {
        Actor user = talk.user("user");

        JsonObject claims = claims(token(user));

        assertThat(claims.keySet()).containsExactly("iss", "iat", "exp", "sub", "userdata");
        assertThat(claims.getString("iss"))
                .isEqualTo(CarillonServer.baseUri().toString())
                .endsWith("/");
        assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(60);
        assertThat(claims.getString("sub")).isEqualTo(user.id());
        assertThat(claims.getJsonObject("userdata").getString("displayname")).isEqualTo(user.displayName());
    }

    @Test
    void aTokenOfAGuestNamesNobody() {
        assertThat(claims(token(talk.guest()))).containsOnlyKeys("iss", "iat", "exp");
    }

    @Test
    void theKeyOfTheCapabilitiesChecksTheToken() throws GeneralSecurityException {
        Actor guest = talk.guest();
        String pem = capabilities(guest).getString(KEY);
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
        String[] parts = token(guest).split("\\.");

        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(decode(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void theKeyStaysAndComesAfterTheLimitOfPings() {
        JsonObject signaling = capabilities(talk.user("user"));

        assertThat(signaling.keySet()).containsExactly("session-ping-limit", "mode", KEY);
        assertThat(capabilities(talk.guest())).isEqualTo(signaling);
    }

    @Test
    void anotherAlgorithmHasAnotherKeyAndChangesTheTag() {
        Actor guest = talk.guest();
        OcsAnswer before =
                guest.request("GET", "/ocs/v2.php/cloud/capabilities").send();

        talk.settings().set("signaling_token_alg", "EdDSA");

        assertThat(Base64.getDecoder().decode(capabilities(guest).getString(KEY)))
                .hasSize(32);
        assertThat(decode(token(guest).split("\\.")[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"EdDSA\"}");
        assertThat(guest.request("GET", "/ocs/v2.php/cloud/capabilities")
                        .header("If-None-Match", before.header("ETag").orElseThrow())
                        .send())
                .hasStatus(200);
    }

    @Test
    void anUnknownAlgorithmIsTheUsualOne() {
        String usual = capabilities(talk.guest()).getString(KEY);

        talk.settings().set("signaling_token_alg", "none");

        assertThat(capabilities(talk.guest()).getString(KEY)).isEqualTo(usual);
    }

    @Test
    void firstRequestsAtTheSameInstantFindOneKey() {
        talk.settings().set("signaling_token_alg", "RS384"); // no other test has asked for it
        Actor guest = talk.guest();

        try (AtOnce race = new AtOnce()) {
            AtOnce.Attempt attempt =
                    () -> guest.request("GET", "/ocs/v2.php/cloud/capabilities").send();
            assertThat(race.send(attempt, attempt, attempt, attempt).stream()
                            .map(answer -> answer.ok().header("ETag").orElseThrow())
                            .distinct())
                    .hasSize(1);
        }
    }

    private static String token(Actor actor) {
        return settings(actor)
                .ok()
                .object()
                .getJsonObject("helloAuthParams")
                .getJsonObject("2.0")
                .getString("token");
    }

    private static JsonObject claims(String token) {
        try (JsonReader reader = Json.createReader(new StringReader(decode(token.split("\\.")[1])))) {
            return reader.readObject();
        }
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
