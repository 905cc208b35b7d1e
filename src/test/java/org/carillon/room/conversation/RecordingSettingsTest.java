package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When calls can be recorded, and who is asked then (docs/contract/call.md 5.1). */
class RecordingSettingsTest {
    private static final String SERVERS = "{\"servers\":[{\"server\":\"https://hpb.example\"}],\"secret\":\"abc\"}";

    private final Map<SettingKey, String> set = new EnumMap<>(SettingKey.class);
    private final RecordingSettings recording = new RecordingSettings();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void nameServers() {
        recording.settings = new Settings() {
            @Override
            public String text(SettingKey key) {
                return set.getOrDefault(key, key.factory());
            }
        };
        set.put(SettingKey.SIGNALING_SERVERS, SERVERS);
        set.put(SettingKey.RECORDING_SERVERS, SERVERS);
    }

    @Test
    void withServersForSignalingAndRecordingCallsCanBeRecorded() {
        assertThat(recording.isUsable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"servers\":[],\"secret\":\"abc\"}",
                "{\"servers\":[{}]}",
                "{\"servers\":[{}],\"secret\":\"\"}",
                "{\"servers\":{},\"secret\":1}",
                "{\"servers\""
            })
    void withoutServersAndTheirSecretTheyCannot(String text) {
        set.put(SettingKey.RECORDING_SERVERS, text);
        assertThat(recording.isUsable()).isFalse();

        set.put(SettingKey.RECORDING_SERVERS, SERVERS);
        set.put(SettingKey.SIGNALING_SERVERS, text);
        assertThat(recording.isUsable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CALL_RECORDING, no, false", "CALL_RECORDING, never, true", "SIGNALING_MODE, ' internal', false"})
    void otherSettingsSwitchThemOff(SettingKey key, String text, boolean usable) {
        set.put(key, text);

        assertThat(recording.isUsable()).isEqualTo(usable);
    }

    @Test
    void aSettingOfItsOwnNeedsNoServers() {
        set.clear();
        assertThat(recording.isUsable()).isFalse();

        set.put(SettingKey.RECORDING_USABLE, "yes");
        assertThat(recording.isUsable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 0", "-1, 0", "each, 0"})
    void aRuleThatIsNoneAsksNobody(String text, int rule) {
        set.put(SettingKey.RECORDING_CONSENT, text);

        assertThat(recording.consentRule().number()).isEqualTo(rule);
        assertThat(recording.mayBeAsked()).isEqualTo(rule != 0);
    }

    @Test
    void nobodyIsAskedWhileNothingRecords() {
        set.clear();
        set.put(SettingKey.RECORDING_CONSENT, "1");

        assertThat(recording.consentRule()).isEqualTo(ConsentRule.NEVER);
    }
}
