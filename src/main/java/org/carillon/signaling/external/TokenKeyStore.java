package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** The keys that tokens are signed with; read once on each node, as they never change. */
@ApplicationScoped
public class TokenKeyStore {
    @Inject
    SigningService signing;

    @Inject
    Settings settings;

    private final Map<TokenAlgorithm, KeyPair> known = new ConcurrentHashMap<>();

    /** The public key as capabilities announce it, for the algorithm in force. */
    public String announced() {
        TokenAlgorithm algorithm = algorithm();
        return algorithm.announce(of(algorithm).getPublic());
    }

    TokenAlgorithm algorithm() {
        return TokenAlgorithm.of(settings.text(SettingKey.SIGNALING_TOKEN_ALG).strip());
    }

    KeyPair of(TokenAlgorithm algorithm) {
        KeyPair keys = known.get(algorithm);
        if (keys == null) {
            keys = signing.keys(algorithm);
            known.put(algorithm, keys);
        }
        return keys;
    }
}
