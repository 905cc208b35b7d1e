package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.CountedCaller;
import org.carillon.people.identity.Signatures;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.Protection;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** Tells requests of the SIP bridge by their signatures. Source: docs/contract/conversations.md 4.1. */
@ApplicationScoped
public class BridgeSignatures {
    @Inject
    Settings settings;

    @Inject
    FailedAttempts attempts;

    @Inject
    CountedCaller counted;

    /**
     * Whether the bridge asks for this conversation; false without a signature.
     *
     * @param random what the bridge made up for this request, 32 characters at least
     * @param checksum hexadecimal HMAC-SHA256 of that text and the token
     * @throws ApiException TOO_MANY_ATTEMPTS, BRIDGE_SIGNATURE_WRONG, also when there is no secret
     */
    boolean isOfBridge(String random, String checksum, String token) {
        if (random == null && checksum == null) {
            return false;
        }
        String secret = settings.text(SettingKey.SIP_BRIDGE_SHARED_SECRET);
        boolean right = attempts.guess(
                Protection.BRIDGE_SIGNATURE,
                counted.partner(),
                random + '\0' + checksum,
                () -> Signatures.isRight(random, checksum, token, secret));
        if (!right) {
            throw new ApiException(ApiError.BRIDGE_SIGNATURE_WRONG);
        }
        return true;
    }
}
