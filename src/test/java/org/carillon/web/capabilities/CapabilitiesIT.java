package org.carillon.web.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are told about calls before they make any (docs/contract/set-up.md 6). */
class CapabilitiesIT extends DeployedTalk {
    /** Group, key, value. */
    private static final String DEMANDED =
            """
            call, start-without-media, false
            call, max-duration, 0
            call, blur-virtual-background, false
            call, end-to-end-encryption, false
            call, live-transcription, false
            call, play-sounds, true
            call, grid-limit, 0
            call, grid-limit-enforced, false
            chat, summary-threshold, 100
            chat, style, split
            chat, matterbridge-enabled, false
            conversations, force-passwords, false
            conversations, sort-order, activity
            conversations, list-style, two-lines
            conversations, group-mode, none
            conversations, description-length, 2000
            conversations, retention-event, 0
            conversations, retention-phone, 0
            conversations, retention-instant-meetings, 0
            federation, enabled, false
            federation, incoming-enabled, false
            federation, outgoing-enabled, false
            federation, only-trusted-servers, true
            signaling, mode, internal
            permissions, max-default, 254
            permissions, max-custom, 255
            permissions, default, 246
            """;

    @Test
    void theCallApiIsAnnounced() {
        assertThat(talkOf(talk.user("user")).getJsonArray("features").getValuesAs(JsonString::getString))
                .contains("audio", "video", "conversation-v4", "in-call-flags", "conversation-call-flags")
                .contains("start-call-flag", "silent-call", "recording-consent")
                .contains("notification-calls", "send-call-notification");
    }

    @Test
    void theListOfNotificationsIsAnnounced() {
        JsonObject notifications = capabilities(talk.user("user"))
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("notifications");

        assertThat(notifications.getJsonArray("ocs-endpoints").getValuesAs(JsonString::getString))
                .containsExactly(
                        "list",
                        "get",
                        "delete",
                        "delete-all",
                        "icons",
                        "rich-strings",
                        "action-web",
                        "user-status",
                        "exists");
        assertThat(notifications.getJsonArray("push")).isEmpty();
    }

    @Test
    void readingSystemMessagesIsAnnounced() {
        assertThat(talkOf(talk.guest()).getJsonArray("features").getValuesAs(JsonString::getString))
                .contains("chat-v2", "system-messages", "chat-permission");
    }

    @Test
    void whatDevicesSendEachOtherIsAnnounced() {
        JsonObject spreed = talkOf(talk.user("user"));

        assertThat(spreed.getJsonArray("features").getValuesAs(JsonString::getString))
                .contains("force-mute", "raise-hand");
        assertThat(callConfig(talk.user("user"))
                        .getJsonArray("supported-reactions")
                        .getValuesAs(JsonString::getString))
                .containsExactly("❤️", "🎉", "👏", "👍");
    }

    @Test
    void whatConversationsCanDoIsAnnounced() {
        assertThat(talkOf(talk.guest()).getJsonArray("features").getValuesAs(JsonString::getString))
                .contains("favorites", "notification-levels", "listable-rooms", "room-description")
                .contains("last-room-activity", "single-conversation-status")
                .doesNotContain("message-expiration");
    }

    @Test
    void guestsSeeThePublicPartOnly() {
        JsonObject capabilities = capabilities(talk.guest()).object().getJsonObject("capabilities");

        assertThat(capabilities).containsOnlyKeys("spreed", "theming", "bruteforce");
    }

    @Test
    void thePicturesThatAreAnnouncedAreThere() {
        assertThat(callConfig(talk.guest())
                        .getJsonArray("predefined-backgrounds")
                        .getValuesAs(JsonString::getString))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(talk.guest()
                                .request("GET", "/apps/spreed/img/backgrounds/" + name)
                                .send())
                        .hasStatus(200)
                        .hasHeader("Content-Type", "image/jpeg"));
    }

    @Test
    void previewsHaveALimit() {
        assertThat(talkOf(talk.guest())
                        .getJsonObject("config")
                        .getJsonObject("previews")
                        .getInt("max-gif-size"))
                .isEqualTo(3_145_728);
    }

    @Test
    void usersAreToldThatThereAreStatuses() {
        JsonObject status = capabilities(talk.user("user"))
                .object()
                .getJsonObject("capabilities")
                .getJsonObject("user_status");

        assertThat(status.getBoolean("enabled")).isTrue();
        assertThat(status.getBoolean("restore")).isTrue();
        assertThat(status.getBoolean("supports_emoji")).isTrue();
    }

    @Test
    void switchedOffCallsAreAnnounced() {
        Actor user = talk.user("user");
        assertThat(callConfig(user).getBoolean("enabled")).isTrue();

        talk.settings().set("start_calls", "3");

        assertThat(callConfig(user).getBoolean("enabled")).isFalse();
    }

    @Test
    void consentIsAnnouncedWhereRecordingIsUsable() {
        Actor user = talk.user("user");
        talk.settings().set("recording_consent", "2");
        assertThat(callConfig(user).getInt("recording-consent")).isZero();

        talk.settings().set("recording_usable", "yes");

        assertThat(callConfig(user).getInt("recording-consent")).isEqualTo(2);
    }

    @Test
    void unchangedCapabilitiesAreNotSentTwice() {
        Actor user = talk.user("user");
        String tag = capabilities(user).header("ETag").orElse("");

        OcsAnswer again = user.request("GET", "/ocs/v2.php/cloud/capabilities")
                .header("If-None-Match", tag)
                .send();

        assertThat(tag).isNotEmpty();
        assertThat(again).hasStatus(304).hasHeader("ETag", tag);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void phonesAreAnnouncedOnceTheyCanBeUsed() {
        Actor user = talk.user("user");
        assertThat(callConfig(user).getBoolean("sip-enabled")).isFalse();
        assertThat(callConfig(user).getBoolean("sip-dialout-enabled")).isFalse();
        assertThat(callConfig(user).getBoolean("can-enable-sip")).isTrue();

        talk.settings().configureSip();
        talk.settings().set("sip_bridge_groups", "[\"" + talk.group("phones") + "\"]");

        assertThat(callConfig(user).getBoolean("sip-enabled")).isTrue();
        assertThat(callConfig(user).getBoolean("sip-dialout-enabled")).isTrue();
        assertThat(callConfig(user).getBoolean("can-enable-sip")).isFalse();
        assertThat(callConfig(talk.guest()).getBoolean("can-enable-sip")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = DEMANDED)
    void whatClientsOfThisYearDemandIsThere(String group, String key, String value) {
        for (Actor actor : List.of(talk.guest(), talk.admin())) {
            JsonObject config = talkOf(actor).getJsonObject("config").getJsonObject(group);
            assertThat(config.get(key)).as(key).isNotNull();
            assertThat(config.get(key).toString().replace("\"", "")).as(key).isEqualTo(value);
        }
    }

    @Test
    void whatOnlyCountsHereIsNamed() {
        JsonObject spreed = talkOf(talk.user("user"));

        assertThat(spreed.getJsonArray("features")).containsAll(spreed.getJsonArray("features-local"));
        spreed.getJsonObject("config-local").forEach((group, keys) -> assertThat(
                        spreed.getJsonObject("config").getJsonObject(group).keySet())
                .containsAll(keys.asJsonArray().getValuesAs(JsonString::getString)));
        assertThat(spreed.getJsonArray("features").getValuesAs(JsonString::getString))
                .contains("conversation-creation-all", "conversation-creation-password")
                .doesNotContain("react-permission");
    }

    @Test
    void whatMayDifferForGuestsDoes() {
        JsonObject guests = talkOf(talk.guest()).getJsonObject("config");

        assertThat(guests.getJsonObject("attachments").getBoolean("allowed")).isFalse();
        assertThat(guests.getJsonObject("call").getBoolean("can-upload-background"))
                .isFalse();
        assertThat(guests.getJsonObject("conversations").getBoolean("can-create"))
                .isFalse();
        assertThat(talkOf(talk.admin())
                        .getJsonObject("config")
                        .getJsonObject("conversations")
                        .getBoolean("can-create"))
                .isTrue();
    }

    @Test
    void aChangedSettingChangesTheTag() {
        Actor guest = talk.guest();
        String before = capabilities(guest).header("ETag").orElse("");

        talk.settings().set("start_calls", "3");

        assertThat(guest.request("GET", "/ocs/v2.php/cloud/capabilities")
                        .header("If-None-Match", before)
                        .send())
                .hasStatus(200);
    }

    @Test
    void whoIsBarredFromTalkSeesNoneOfIt() {
        Actor user = talk.user("user");
        talk.settings().allowOnly(talk.group("others"));

        assertThat(capabilities(user).object().getJsonObject("capabilities"))
                .containsKey("core")
                .doesNotContainKey("spreed");
    }

    private static JsonObject callConfig(Actor actor) {
        return talkOf(actor).getJsonObject("config").getJsonObject("call");
    }

    private static JsonObject talkOf(Actor actor) {
        return capabilities(actor).object().getJsonObject("capabilities").getJsonObject("spreed");
    }

    private static OcsAnswer capabilities(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/cloud/capabilities").send().ok();
    }
}
