package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.RoomSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SIP bridge looks at conversations (docs/contract/conversations.md 4.1). */
class BridgeSignatureIT extends DeployedGroup {
    private static final String SECRET = "a secret shared with the bridge";
    private static final String RANDOM = "0123456789abcdef0123456789abcdef";

    @BeforeEach
    void configureTheBridge() {
        talk.settings().configureSip();
    }

    @Test
    void aRightSignatureShowsEveryConversation() {
        Room dialable = owner.createGroup("Phones");
        RoomSettings.changeSip(owner, dialable, 1).ok();

        assertThat(ask(dialable, RANDOM, sign(SECRET, RANDOM + dialable.token())))
                .succeeds()
                .hasText("displayName", "Phones")
                .hasNumber("sipEnabled", 1)
                .hasNumber("attendeeId", 0);
    }

    @Test
    void ofAPairItTellsNoNames() {
        Room pair = owner.createOneToOne(user);

        assertThat(ask(pair, RANDOM, sign(SECRET, RANDOM + pair.token())))
                .succeeds()
                .hasText("name", "")
                .hasText("displayName", "Private conversation");
    }

    @Test
    void aWrongSignatureIsRefused() {
        assertThat(ask(room, RANDOM, sign("another secret", RANDOM + room.token())))
                .isRefused(401);
        assertThat(ask(room, RANDOM, sign(SECRET, RANDOM + Room.UNKNOWN.token())))
                .isRefused(401);
        assertThat(ask(room, RANDOM, "nonsense")).isRefused(401);
        assertThat(ask(Room.UNKNOWN, RANDOM, "nonsense")).isRefused(401);
    }

    @Test
    void aShortRandomIsRefused() {
        assertThat(ask(room, "short", sign(SECRET, "short" + room.token()))).isRefused(401);
    }

    @Test
    void withoutASecretNothingIsRight() {
        talk.settings().set("sip_bridge_shared_secret", "");

        assertThat(ask(room, RANDOM, sign(SECRET, RANDOM + room.token()))).isRefused(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(ask(Room.UNKNOWN, RANDOM, sign(SECRET, RANDOM + Room.UNKNOWN.token())))
                .isRefused(404);
    }

    private OcsAnswer ask(Room room, String random, String checksum) {
        return talk.guest()
                .room("GET", room, "")
                .header("Talk-SIPBridge-Random", random)
                .header("Talk-SIPBridge-Checksum", checksum)
                .send();
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
