package org.carillon.people.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carillon.platform.digest.Hmac;
import org.carillon.platform.digest.Sha;
import org.carillon.platform.json.JsonValues;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** How records are sealed: with the first key that the server is given, or with none. The others are former ones. */
@ApplicationScoped
public class ChainKeys {
    private static final int LENGTH_OF_ID = 16;
    private static final String NO_KEY = "";

    @Inject
    StartConfiguration settings;

    private final Map<String, String> keys = new LinkedHashMap<>();
    private String current = NO_KEY;

    @PostConstruct
    void read() {
        take(settings.list(StartSetting.AUDIT_KEYS));
    }

    void take(List<String> given) {
        given.stream().filter(key -> !key.isEmpty()).forEach(key -> keys.put(idOf(key), key));
        current = keys.keySet().stream().findFirst().orElse(NO_KEY);
    }

    /** Names the key in use; empty: none. */
    String currentId() {
        return current;
    }

    /** The hash of a record behind another one; empty when this server does not have the key. */
    Optional<String> hash(String keyId, String previousHash, AuditEntry entry) {
        String text = previousHash + "\n" + JsonValues.text(entry);
        return NO_KEY.equals(keyId)
                ? Optional.of(Sha.sha256(text))
                : Optional.ofNullable(keys.get(keyId)).map(key -> Hmac.sha256(text, key));
    }

    private static String idOf(String key) {
        return Sha.sha256(key).substring(0, LENGTH_OF_ID);
    }
}
