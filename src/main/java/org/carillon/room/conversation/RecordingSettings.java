package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.carillon.people.guard.ConsentQuestion;
import org.carillon.platform.settings.JsonSetting;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** What the settings mean for recording. Source: docs/contract/call.md 5.1. */
@ApplicationScoped
public class RecordingSettings implements ConsentQuestion {
    /** The mode in which servers that are named are not used. */
    private static final String INTERNAL_SIGNALING = "internal";

    @Inject
    Settings settings;

    private final JsonSetting<Boolean> signaling =
            new JsonSetting<>(SettingKey.SIGNALING_SERVERS, RecordingSettings::areServers, false);
    private final JsonSetting<Boolean> recorders =
            new JsonSetting<>(SettingKey.RECORDING_SERVERS, RecordingSettings::areServers, false);

    /** Whether calls can be recorded: with servers for signaling and recording, or because the setting says so. */
    public boolean isUsable() {
        return settings.isOn(SettingKey.RECORDING_USABLE)
                || (!settings.isOff(SettingKey.CALL_RECORDING)
                        && !INTERNAL_SIGNALING.equals(
                                settings.text(SettingKey.SIGNALING_MODE).strip())
                        && signaling.read(settings)
                        && recorders.read(settings));
    }

    /** The consent rule in force: never while nothing can record. */
    public ConsentRule consentRule() {
        return isUsable() ? ConsentRule.of(settings.number(SettingKey.RECORDING_CONSENT)) : ConsentRule.NEVER;
    }

    @Override
    public boolean mayBeAsked() {
        return consentRule() != ConsentRule.NEVER;
    }

    /** Whether at least one server is named, and a secret to talk to it. */
    private static boolean areServers(JsonValue setting) {
        JsonObject object = setting.asJsonObject();
        return object.get("servers") instanceof JsonArray servers
                && !servers.isEmpty()
                && object.get("secret") instanceof JsonString secret
                && !secret.getString().isEmpty();
    }
}
