package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.PartnerCheck;
import org.carillon.people.guard.PartnerSignature;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.JsonSetting;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** Tells requests of the recording server by their signatures. Source: docs/contract/signaling.md 6.1. */
@ApplicationScoped
class RecorderSignatures {
    @Inject
    Settings settings;

    @Inject
    PartnerCheck check;

    private final JsonSetting<String> secret = new JsonSetting<>(
            SettingKey.RECORDING_SERVERS, setting -> setting.asJsonObject().getString("secret", ""), "");

    /**
     * Whether the recording server asks; false without a signature.
     *
     * @param sent over what it made up for this request
     * @throws ApiException TOO_MANY_ATTEMPTS, RECORDER_SIGNATURE_WRONG, also when there is no secret
     */
    boolean isOfRecorder(PartnerSignature sent) {
        return check.isSigned(
                sent, secret.read(settings), ProtectedSecret.RECORDER_SIGNATURE, ApiError.RECORDER_SIGNATURE_WRONG);
    }
}
