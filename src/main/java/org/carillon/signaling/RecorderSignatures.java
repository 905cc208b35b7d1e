package org.carillon.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.identity.Signatures;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Tells requests of the recording server by their signatures. Source: docs/contract/signaling.md 6.1. */
@ApplicationScoped
class RecorderSignatures {
    @Inject
    Settings settings;

    private final JsonSetting<String> secret = new JsonSetting<>(
            SettingKey.RECORDING_SERVERS, setting -> setting.asJsonObject().getString("secret", ""), "");

    /**
     * Whether the recording server asks; false without a signature.
     *
     * @param random what it made up for this request, 32 characters at least
     * @param checksum hexadecimal HMAC-SHA256 of that text
     * @throws ApiException RECORDER_SIGNATURE_WRONG, also when there is no secret
     */
    boolean isOfRecorder(String random, String checksum) {
        if (random == null && checksum == null) {
            return false;
        }
        if (!Signatures.isRight(random, checksum, "", secret.read(settings))) {
            throw new ApiException(ApiError.RECORDER_SIGNATURE_WRONG);
        }
        return true;
    }
}
