package org.carillon.signaling.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.SignalingClient.asking;
import static org.carillon.testing.SignalingClient.settings;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HexFormat;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.carillon.testing.RoomSettings;
import org.carillon.testing.SignalingClient;
import org.carillon.testing.Snapshot;
import org.junit.jupiter.api.Test;

/** What clients are told before they signal, and who is told (docs/contract/signaling.md 6). */
class SignalingSettingsIT extends DeployedGroup {
    private static final String SECRET = "a secret shared with the recorder";
    private static final String RANDOM = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutAnySettingSignalingIsInternal() {
        OcsAnswer answer = settings(user);

        assertThat(answer)
                .succeeds()
                .hasText("signalingMode", "internal")
                .hasText("userId", user.id())
                .hasFlag("hideWarning", true)
                .hasText("server", "")
                .hasText("sipDialinInfo", "");
        assertThat(answer.object()).containsEntry("federation", JsonValue.NULL);
        assertThat(answer.object().keySet())
                .containsExactly(
                        "signalingMode",
                        "userId",
                        "hideWarning",
                        "server",
                        "ticket",
                        "helloAuthParams",
                        "federation",
                        "stunservers",
                        "turnservers",
                        "sipDialinInfo");
    }

    @Test
    void aTicketNamesTheUser() {
        OcsAnswer answer = settings(user).ok();

        JsonObject first = answer.object().getJsonObject("helloAuthParams").getJsonObject("1.0");
        assertThat(answer.text("ticket")).matches("[A-Za-z0-9]{16}:[0-9]{10}:" + user.id() + ":[0-9a-f]{64}");
        assertThat(first.getString("userid")).isEqualTo(user.id());
        assertThat(first.getString("ticket")).isEqualTo(answer.text("ticket"));
    }

    @Test
    void aTicketOfAGuestNamesNobody() {
        OcsAnswer answer = settings(talk.guest());

        assertThat(answer).succeeds();
        assertThat(answer.text("ticket")).matches("[A-Za-z0-9]{16}:[0-9]{10}::[0-9a-f]{64}");
        assertThat(answer.object().get("userId")).isEqualTo(JsonValue.NULL);
        assertThat(answer.object()
                        .getJsonObject("helloAuthParams")
                        .getJsonObject("1.0")
                        .get("userid"))
                .isEqualTo(JsonValue.NULL);
    }

    @Test
    void firstRequestsAtTheSameInstantAllGetATicket() {
        try (AtOnce race = new AtOnce()) {
            for (int round = 0; round < 10; round++) {
                Actor fresh = talk.user("fresh");

                assertThat(race.send(() -> settings(fresh), () -> settings(fresh), () -> settings(fresh)))
                        .allSatisfy(answer -> assertThat(answer).succeeds());
            }
        }
    }

    @Test
    void whatTicketsAreSignedWithGoesWithTheAccount() {
        settings(user).ok();
        assertThat(Snapshot.take(Integer.MAX_VALUE, 0, user.id()).tables())
                .anyMatch(line -> line.startsWith("ticket_secret: 1 rows"));

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(Snapshot.take(Integer.MAX_VALUE, 0, user.id()).tables())
                .anyMatch(line -> line.startsWith("ticket_secret: 0 rows"));
    }

    @Test
    void anEmptyTokenAsksForNoConversation() {
        assertThat(asking(talk.guest()).query("token", "").send()).succeeds();
    }

    @Test
    void membersAskForTheirConversation() {
        assertThat(settings(user, room)).succeeds();
    }

    @Test
    void othersDoNotFindAGroup() {
        assertThat(settings(talk.user("stranger"), room)).isRefused(404);
        assertThat(settings(talk.guest(), room)).isRefused(404);
    }

    @Test
    void everybodyFindsAPublicConversationWhateverItsPassword() {
        Room open = owner.createPublic("Open house");
        owner.setPassword(open, "Long enough, 1 hopes");

        assertThat(settings(talk.guest(), open)).succeeds();
        assertThat(settings(user, open)).succeeds();
    }

    @Test
    void aListedConversationIsFoundByAccountsOnly() {
        RoomSettings.list(owner, room, 1).ok();

        assertThat(settings(talk.user("stranger"), room)).succeeds();
        assertThat(settings(talk.guest(), room)).isRefused(404);
    }

    @Test
    void whatIsNoConversationIsNotFound() {
        assertThat(settings(user, Room.UNKNOWN)).isRefused(404);
        assertThat(asking(user).query("token", "No token!").send()).isRefused(404);
        assertThat(asking(user).query("token", "a\0bc").send()).isRefused(404);
    }

    @Test
    void neitherLobbyNorReadOnlyKeepsAnybodyFromTheSettings() {
        owner.setReadOnly(room, true);
        owner.openLobby(room);

        assertThat(settings(user, room)).succeeds();
    }

    @Test
    void otherVerbsAreNotKnown() {
        assertThat(user.request("POST", "/ocs/v2.php/apps/spreed/api/v3/signaling/settings")
                        .send())
                .hasStatus(405);
    }

    @Test
    void whoIsBarredFromTalkIsRefused() {
        talk.settings().allowOnly(talk.group("others"));

        assertThat(settings(user, Room.UNKNOWN)).isRefused(403, "Can not use Talk");
    }

    @Test
    void dialInInformationIsToldOnceSipIsConfigured() {
        talk.settings().set("sip_bridge_dialin_info", "Dial +49 30 000000");
        assertThat(settings(user)).succeeds().hasText("sipDialinInfo", "");

        talk.settings().configureSip();

        assertThat(settings(user)).succeeds().hasText("sipDialinInfo", "Dial +49 30 000000");
    }

    @Test
    void theRecordingServerAsksForEveryConversation() {
        configureTheRecorder();

        assertThat(sign(RANDOM, checksum(SECRET)).query("token", room.token()).send())
                .succeeds();
        assertThat(sign(RANDOM, checksum(SECRET))
                        .query("token", Room.UNKNOWN.token())
                        .send())
                .isRefused(404);
    }

    @Test
    void theRecordingServerMayWriteItsHeadersLikeVariables() {
        configureTheRecorder();

        assertThat(asking(talk.guest())
                        .header("TALK_RECORDING_RANDOM", RANDOM)
                        .header("TALK_RECORDING_CHECKSUM", checksum(SECRET))
                        .query("token", room.token())
                        .send())
                .succeeds();
    }

    @Test
    void aWrongSignatureIsRefusedBeforeTheTokenIsLookedAt() {
        configureTheRecorder();

        assertThat(sign(RANDOM, checksum("another secret")).send()).isRefused(401);
        assertThat(sign("short", HexFormat.of().formatHex(SignalingClient.hmac("HmacSHA256", SECRET, "short")))
                        .send())
                .isRefused(401);
        assertThat(asking(owner).header("Talk-Recording-Random", RANDOM).send()).isRefused(401);
        assertThat(sign(RANDOM, "nonsense").query("token", Room.UNKNOWN.token()).send())
                .isRefused(401);
    }

    @Test
    void withoutASecretNoSignatureIsRight() {
        assertThat(sign(RANDOM, checksum(SECRET)).send()).isRefused(401);
    }

    private void configureTheRecorder() {
        talk.settings()
                .set(
                        "recording_servers",
                        "{\"servers\":[{\"server\":\"https://recorder.example\"}],\"secret\":\"" + SECRET + "\"}");
    }

    private OcsRequest sign(String random, String checksum) {
        return asking(talk.guest()).header("Talk-Recording-Random", random).header("Talk-Recording-Checksum", checksum);
    }

    private static String checksum(String secret) {
        return HexFormat.of().formatHex(SignalingClient.hmac("HmacSHA256", secret, RANDOM));
    }
}
