package org.carillon.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carillon.identity.Secrets;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.settings.SettingKey;
import org.carillon.settings.Settings;

/** Tells requests of the SIP bridge by their signatures. Source: docs/contract/conversations.md 4.1. */
@ApplicationScoped
public class BridgeSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_RANDOM = 32;

    @Inject
    Settings settings;

    /**
     * Whether the bridge asks for this conversation; false without a signature.
     *
     * @param random what the bridge made up for this request, 32 characters at least
     * @param checksum hexadecimal HMAC-SHA256 of that text and the token
     * @throws ApiException BRIDGE_SIGNATURE_WRONG, also when there is no secret
     */
    boolean isOfBridge(String random, String checksum, String token) {
        if (random == null && checksum == null) {
            return false;
        }
        String secret = settings.text(SettingKey.SIP_BRIDGE_SHARED_SECRET);
        if (random == null || checksum == null || random.length() < SHORTEST_RANDOM || secret.isBlank()) {
            throw new ApiException(ApiError.BRIDGE_SIGNATURE_WRONG);
        }
        if (!Secrets.same(sign(random + token, secret), checksum.toLowerCase(Locale.ROOT))) {
            throw new ApiException(ApiError.BRIDGE_SIGNATURE_WRONG);
        }
        return true;
    }

    private static String sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks " + ALGORITHM, e);
        }
    }
}
