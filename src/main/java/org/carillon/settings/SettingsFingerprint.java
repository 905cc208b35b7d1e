package org.carillon.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A text that changes with the settings, so that clients know when to load capabilities again. */
@ApplicationScoped
public class SettingsFingerprint {
    /** The header it is sent in. */
    public static final String HEADER = "X-Nextcloud-Talk-Hash";

    @Inject
    Settings settings;

    /**
     * Lower-case hexadecimal SHA-1 over the version and all settings; of secrets it tells only whether they are set, as
     * strangers get it too.
     */
    public String value() {
        try {
            String all = Arrays.stream(SettingKey.values())
                    .map(key -> key + "=" + shown(key))
                    .collect(Collectors.joining("\n", ServerVersion.TALK + "\n", ""));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks SHA-1", e);
        }
    }

    private String shown(SettingKey key) {
        String text = settings.text(key);
        return key.isSecret() && !text.isBlank() ? "a secret" : text;
    }
}
