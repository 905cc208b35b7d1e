package org.carillon.signaling;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carillon.testing.Actor;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;

/** What a client does before it signals. */
final class SignalingClient {
    private static final String SETTINGS = "/ocs/v2.php/apps/spreed/api/v3/signaling/settings";

    private SignalingClient() {}

    /** Asking for settings, still to be given parameters. */
    static OcsRequest asking(Actor actor) {
        return actor.request("GET", SETTINGS);
    }

    /** The settings for no conversation. */
    static OcsAnswer settings(Actor actor) {
        return asking(actor).send();
    }

    static OcsAnswer settings(Actor actor, Room room) {
        return asking(actor).query("token", room.token()).send();
    }

    /** What capabilities tell about signaling. */
    static JsonObject capabilities(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/cloud/capabilities")
                .send()
                .ok()
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("spreed")
                .getJsonObject("config")
                .getJsonObject("signaling");
    }

    static byte[] hmac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
