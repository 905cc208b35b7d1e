package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.platform.digest.Sha;
import org.carillon.platform.json.JsonValues;

/** A text that changes with the settings, so that clients know when to load capabilities again. */
@ApplicationScoped
public class SettingsFingerprint {
    /** Name of the header that it is sent in. */
    public static final String HEADER = "X-Nextcloud-Talk-Hash";

    private static final String HIDDEN = "a secret";

    /** Members of servers that every client learns. */
    private static final Set<String> PUBLIC = Set.of("server", "protocols", "schemes", "username");

    @Inject
    Settings settings;

    /**
     * Lower-case hexadecimal SHA-1 over the version and all settings; of secrets it tells only whether they are set, as
     * strangers get it too. Servers that are set together with their secrets do count.
     */
    public String value() {
        return Sha.sha1(Arrays.stream(SettingKey.values())
                .map(key -> key + "=" + shown(key))
                .collect(Collectors.joining("\n", EmulatedVersion.TALK + "\n", "")));
    }

    private String shown(SettingKey key) {
        String text = settings.text(key);
        if (!key.spec().secret() || text.isBlank()) {
            return text;
        }
        return key.spec().type() == SettingType.JSON ? withoutSecrets(text) : HIDDEN;
    }

    static String withoutSecrets(String text) {
        try (JsonReader reader = JsonValues.JSON.createReader(new StringReader(text))) {
            return JsonValues.text(withoutSecrets(reader.readValue()));
        } catch (RuntimeException e) { // no JSON, or nested deeper than the libraries go
            return HIDDEN;
        }
    }

    /** Of texts and numbers only those stay that are known to be none. */
    private static Object withoutSecrets(JsonValue value) {
        if (value instanceof JsonArray list) {
            return list.stream().map(SettingsFingerprint::withoutSecrets).toList();
        }
        if (value instanceof JsonObject object) {
            Map<String, Object> shown = new LinkedHashMap<>();
            object.forEach((name, member) -> shown.put(
                    name,
                    PUBLIC.contains(name) && member instanceof JsonString open
                            ? open.getString()
                            : withoutSecrets(member)));
            return shown;
        }
        return HIDDEN;
    }
}
