package org.carillon.platform.settings;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.function.Function;
import java.util.logging.Logger;
import org.carillon.platform.json.JsonValues;

/**
 * What a setting written in JSON says, read again when its text changes. One that can not be read counts as empty, and
 * the log names it, but not what is in it: that may be a secret.
 */
public final class JsonSetting<T> {
    private static final Logger LOG = Logger.getLogger(JsonSetting.class.getName());

    private final SettingKey key;
    private final Function<JsonValue, T> reader;
    private final T empty;
    private volatile Parsed<T> last;

    /**
     * The setting under this key.
     *
     * @param reader takes what is written there; whatever it throws, the setting cannot be read
     */
    public JsonSetting(SettingKey key, Function<JsonValue, T> reader, T empty) {
        this.key = key;
        this.reader = reader;
        this.empty = empty;
        this.last = new Parsed<>("", empty);
    }

    /** The value in force now. */
    public T read(Settings settings) {
        String text = settings.text(key);
        Parsed<T> current = last;
        if (!current.text().equals(text)) {
            current = new Parsed<>(text, parse(text));
            last = current;
        }
        return current.value();
    }

    private T parse(String text) {
        if (text.isBlank()) {
            return empty;
        }
        try (JsonReader json = JsonValues.JSON.createReader(new StringReader(text))) {
            return reader.apply(json.readValue());
        } catch (RuntimeException e) { // no JSON, other types than expected, or nested deeper than the library reads
            LOG.warning(() -> "the setting " + key.configName() + " can not be read and counts as empty");
            return empty;
        }
    }

    private record Parsed<T>(String text, T value) {}
}
