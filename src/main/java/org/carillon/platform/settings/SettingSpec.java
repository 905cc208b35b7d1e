package org.carillon.platform.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carillon.platform.json.JsonValues;

/**
 * Which values a setting takes.
 *
 * @param factory value of a fresh installation, as it would be written; empty: none
 * @param unit what its number counts
 * @param least a lower number counts as this one; null: any number is taken
 * @param secret whether nothing may show the value, or anything that gives it away
 */
public record SettingSpec(SettingType type, String factory, SettingUnit unit, Integer least, boolean secret) {
    private static final Set<String> ON = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> OFF = Set.of("false", "no", "n", "off", "0");

    static SettingSpec flag(String factory) {
        return ofType(SettingType.FLAG, factory);
    }

    static SettingSpec number(int factory) {
        return ofType(SettingType.NUMBER, String.valueOf(factory));
    }

    static SettingSpec url() {
        return ofType(SettingType.URL, "");
    }

    static SettingSpec text(String factory) {
        return ofType(SettingType.TEXT, factory);
    }

    static SettingSpec ofType(SettingType type, String factory) {
        return new SettingSpec(type, factory, SettingUnit.NONE, null, false);
    }

    static SettingSpec seconds(int factory) {
        return number(factory).in(SettingUnit.SECONDS);
    }

    SettingSpec in(SettingUnit wanted) {
        return new SettingSpec(type, factory, wanted, least, secret);
    }

    SettingSpec atLeast(int wanted) {
        return new SettingSpec(type, factory, unit, wanted, secret);
    }

    /** This setting, kept secret. */
    SettingSpec hidden() {
        return new SettingSpec(type, factory, unit, least, true);
    }

    /** The number that is written there, raised to the least one; empty when none is. */
    Optional<Integer> read(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return Optional.of(least == null ? number : Math.max(least, number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a flag that was given at the start is on. */
    static boolean isOn(String text) {
        return ON.contains(word(text));
    }

    /** What is wrong with a text that was given at the start, as {@code no whole number}; empty: it can be taken. */
    Optional<String> complaint(String text) {
        return switch (type) {
            case FLAG ->
                ON.contains(word(text)) || OFF.contains(word(text))
                        ? Optional.empty()
                        : Optional.of("neither true nor false");
            case NUMBER ->
                read(text).isPresent() ? Optional.empty() : Optional.of("no whole number up to " + Integer.MAX_VALUE);
            case URL -> isUrl(text) ? Optional.empty() : Optional.of("no address that begins with http:// or https://");
            case NAMES -> isNames(text) ? Optional.empty() : Optional.of("no JSON list of texts");
            case JSON -> text.isBlank() || json(text).isPresent() ? Optional.empty() : Optional.of("no JSON");
            case TEXT, LIST -> Optional.empty();
        };
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUrl(String text) {
        try {
            URI address = new URI(text);
            return address.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isNames(String text) {
        return json(text)
                .filter(value ->
                        value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance))
                .isPresent();
    }

    private static Optional<JsonValue> json(String text) {
        try (JsonReader reader = JsonValues.JSON.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (RuntimeException e) { // no JSON, or nested deeper than the library reads
            return Optional.empty();
        }
    }

    /** Refuses to be read as another type than it is, which is a mistake of the reader. */
    void demand(SettingType wanted) {
        if (type != wanted) {
            throw new IllegalStateException("a setting of type " + type + " is read as " + wanted);
        }
    }
}
