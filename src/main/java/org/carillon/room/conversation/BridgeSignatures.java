package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.PartnerCheck;
import org.carillon.people.guard.PartnerSignature;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.ProtectedSecret;
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
    PartnerCheck check;

    /**
     * Whether the bridge asks for this conversation; false without a signature.
     *
     * @param random what the bridge made up for this request, 32 characters at least
     * @param checksum hexadecimal HMAC-SHA256 of that text and the token
     * @throws ApiException TOO_MANY_ATTEMPTS, BRIDGE_SIGNATURE_WRONG, also when there is no secret
     */
    boolean isOfBridge(String random, String checksum, ConversationToken token) {
        return check.isSigned(
                new PartnerSignature(random, checksum, token.text()),
                settings.text(SettingKey.SIP_BRIDGE_SHARED_SECRET),
                ProtectedSecret.BRIDGE_SIGNATURE,
                ApiError.BRIDGE_SIGNATURE_WRONG);
    }
}
