package org.carillon.call.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tick for being recorded (docs/contract/call.md 3.2 and 5). */
class RecordingConsentIT extends DeployedGroup {
    private static final String SERVERS =
            "{\"servers\":[{\"server\":\"http://127.0.0.1:1\",\"verify\":true}],\"secret\":\"quiet\"}";

    @BeforeEach
    void recordingIsUsable() {
        talk.settings().set("recording_usable", "yes");
    }

    @Test
    void whereConsentIsDemandedAJoinWithoutItIsRefused() {
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(owner.joinCall(room)).isRefusedFor(400, "consent");
        assertThat(owner.flags(room)).isZero();
    }

    @Test
    void serversForSignalingAndRecordingMakeRecordingUsable() {
        talk.settings().reset("recording_usable");
        talk.settings().set("recording_consent", "1");
        owner.join(room);
        assertThat(owner.joinCall(room)).succeedsWithoutData();

        talk.settings().set("signaling_servers", SERVERS);
        talk.settings().set("recording_servers", SERVERS);
        assertThat(owner.joinCall(room)).isRefusedFor(400, "consent");

        talk.settings().set("signaling_mode", "internal");
        assertThat(owner.joinCall(room)).succeedsWithoutData();
        talk.settings().reset("signaling_mode");

        talk.settings().set("call_recording", "no");
        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"servers\":[],\"secret\":\"s\"}", "{\"servers\":[{}],\"secret\":\"\"}"})
    void withoutAServerAndASecretRecordingIsNotUsable(String servers) {
        talk.settings().reset("recording_usable");
        talk.settings().set("recording_consent", "1");
        talk.settings().set("signaling_servers", SERVERS);
        talk.settings().set("recording_servers", servers);
        owner.join(room);

        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void whereConsentIsDemandedARefusedTickIsRefused() {
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(post().form("recordingConsent", 0).send()).isRefusedFor(400, "consent");
    }

    @Test
    void whereConsentIsDemandedATickLetsIn() {
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(post().form("recordingConsent", 1).send()).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"recordingConsent\":true}", "{\"recordingConsent\":1}", "{\"recordingConsent\":\"true\"}"})
    void theTickIsUnderstoodInAllItsForms(String json) {
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(post().json(json).send()).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"recordingConsent\":false}", "{\"recordingConsent\":0}", "{\"recordingConsent\":\"false\"}"})
    void aTickNotGivenIsUnderstoodInAllItsForms(String json) {
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(post().json(json).send()).isRefusedFor(400, "consent");
    }

    @Test
    void theConversationDecidesWhenTheServerLeavesItTheChoice() {
        talk.settings().set("recording_consent", "2");
        owner.join(room);
        assertThat(post().send()).succeedsWithoutData();
        owner.leaveCall(room).ok();

        assertThat(demandConsent(1)).succeeds().hasNumber("recordingConsent", 1);

        assertThat(post().send()).isRefusedFor(400, "consent");
        assertThat(post().form("recordingConsent", true).send()).succeedsWithoutData();
    }

    @Test
    void withoutARecorderNobodyAsksForConsent() {
        talk.settings().reset("recording_usable");
        talk.settings().set("recording_consent", "1");
        owner.join(room);

        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void missingConsentIsNoticedBeforeTheMissingSession() {
        talk.settings().set("recording_consent", "1");

        assertThat(owner.joinCall(room)).isRefusedFor(400, "consent");
    }

    @Test
    void consentWithoutASessionIsNoJoin() {
        talk.settings().set("recording_consent", "1");

        assertThat(post().form("recordingConsent", true).send()).isRefused(404);
    }

    @Test
    void withoutARecorderTheConversationCannotDemandConsent() {
        talk.settings().reset("recording_usable");

        assertThat(demandConsent(1)).isRefused(412);
    }

    @Test
    void onlyModeratorsDemandConsent() {
        assertThat(user.room("PUT", room, "/recording-consent")
                        .form("recordingConsent", 1)
                        .send())
                .isRefused(403);
    }

    @Test
    void anUnknownValueIsRefused() {
        assertThat(demandConsent(2)).isRefusedFor(400, "value");
    }

    @Test
    void consentCannotBeDemandedDuringACall() {
        owner.enterCall(room, 1);

        assertThat(demandConsent(1)).isRefusedFor(400, "call");
    }

    @Test
    void consentMayBeWaivedDuringACall() {
        talk.settings().set("recording_consent", "2");
        demandConsent(1).ok();
        owner.join(room);
        post().form("recordingConsent", true).send().ok();

        assertThat(demandConsent(0)).succeeds().hasNumber("recordingConsent", 0);
    }

    @Test
    void everyConversationShowsWhatTheServerDemands() {
        talk.settings().set("recording_consent", "1");

        assertThat(owner.look(room)).hasNumber("recordingConsent", 1);
    }

    private OcsRequest post() {
        return owner.talk("POST", "/call/" + room.token());
    }

    private OcsAnswer demandConsent(int value) {
        return owner.room("PUT", room, "/recording-consent")
                .form("recordingConsent", value)
                .send();
    }
}
