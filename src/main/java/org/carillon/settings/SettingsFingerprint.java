package org.carillon.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** A text that changes with the settings, so that clients know when to load capabilities again. */
@ApplicationScoped
public class SettingsFingerprint {
    @Inject
    Settings settings;

    /** Lower-case hexadecimal SHA-1 over all stored settings. */
    public String value() {
        try {
            byte[] all = new TreeMap<>(settings.all()).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform lacks SHA-1", e);
        }
    }
}
