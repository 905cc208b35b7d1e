package org.carillon.testing;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a client does before it signals. */
public final class SignalingClient {
    private static final String SETTINGS = "/ocs/v2.php/apps/spreed/api/v3/signaling/settings";

    private SignalingClient() {}

    /** Asking for settings, still to be given parameters. */
    public static OcsRequest asking(Actor actor) {
        return actor.request("GET", SETTINGS);
    }

    /** The settings for no conversation. */
    public static OcsAnswer settings(Actor actor) {
        return asking(actor).send();
    }

    public static OcsAnswer settings(Actor actor, Room room) {
        return asking(actor).query("token", room.token()).send();
    }

    /** What capabilities tell about signaling. */
    public static JsonObject capabilities(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/cloud/capabilities")
                .send()
                .ok()
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("spreed")
                .getJsonObject("config")
                .getJsonObject("signaling");
    }

    public static byte[] hmac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
