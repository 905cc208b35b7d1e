package org.carillon.call.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switch that asks for consent to recording, check after check (docs/contract/conversations.md 11). */
class ConsentSwitchIT extends DeployedGroup {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "-1"})
    void withoutARecorderEveryValueIsRefused(String value) {
        assertThat(change(value)).isRefused(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1"})
    void anUnknownValueIsNoticedBeforeTheRunningCall(String value) {
        talk.settings().set("recording_usable", "yes");
        owner.enterCall(room, IN_CALL);

        assertThat(change(value)).isRefusedFor(400, "value");
    }

    @Test
    void aStoredValueMayBeSetAgainDuringACall() {
        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "2");
        change("1").ok();
        owner.join(room);
        owner.talk("POST", "/call/" + room.token())
                .form("recordingConsent", true)
                .send()
                .ok();

        assertThat(change("1")).succeeds().hasNumber("recordingConsent", 1);
    }

    @Test
    void aStoredValueIsNoActivity() {
        talk.settings().set("recording_usable", "yes");
        int before = owner.look(room).number("lastActivity");
        talk.advanceClock(Duration.ofSeconds(5));

        assertThat(change("0")).succeeds().hasNumber("lastActivity", before);
    }

    @Test
    void aNewValueIsActivity() {
        talk.settings().set("recording_usable", "yes");
        int before = owner.look(room).number("lastActivity");
        talk.advanceClock(Duration.ofSeconds(5));

        assertThat(change("1").number("lastActivity")).isGreaterThan(before);
    }

    @Test
    void theAnswerIsTheConversation() {
        talk.settings().set("recording_usable", "yes");
        talk.settings().set("recording_consent", "2");

        OcsAnswer answer = change("1");

        assertThat(answer).succeeds().hasNumber("recordingConsent", 1);
        assertThat(answer.object()).isEqualTo(owner.look(room).object());
    }

    @Test
    void theServersRuleIsShownInPlaceOfTheConversations() {
        talk.settings().set("recording_usable", "yes");
        change("1").ok();

        assertThat(owner.look(room)).hasNumber("recordingConsent", 0);

        talk.settings().set("recording_consent", "2");
        assertThat(owner.look(room)).hasNumber("recordingConsent", 1);
    }

    @Test
    void aModeratorMaySwitchIt() {
        talk.settings().set("recording_usable", "yes");
        owner.promote(room, user);

        assertThat(user.room("PUT", room, "/recording-consent")
                        .form("recordingConsent", 1)
                        .send())
                .succeeds();
    }

    private OcsAnswer change(String value) {
        return owner.room("PUT", room, "/recording-consent")
                .form("recordingConsent", value)
                .send();
    }
}
