package org.carillon.platform.settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.NodeStarted;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.cluster.RepeatedTask;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.json.JsonValues;
import org.eclipse.microprofile.config.Config;

/**
 * The settings in force on this node: a snapshot in memory, so that reading costs no statement. It is read anew at once
 * after a change here and twice a second for changes on other nodes (docs/adr/0006).
 */
@ApplicationScoped
public class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final Duration REFRESH = Duration.ofMillis(500);

    @Inject
    SettingService stored;

    @Inject
    Config config;

    @Resource(lookup = Timers.NAME)
    ManagedScheduledExecutorService timer;

    private final Map<SettingKey, String> defaults = new EnumMap<>(SettingKey.class);
    private volatile Snapshot snapshot = new Snapshot(Map.of());
    private final RepeatedTask task =
            new RepeatedTask(LOG, "settings could not be read again, the last ones stay in force", this::refresh);

    @PostConstruct
    void read() {
        for (SettingKey key : SettingKey.values()) {
            defaults.put(
                    key,
                    config.getOptionalValue(key.configName(), String.class)
                            .map(text -> given(key, text))
                            .orElse(key.factory()));
        }
        refresh();
    }

    void start(@Observes NodeStarted started) {
        task.start(timer, REFRESH, REFRESH);
    }

    void stop(@Observes NodeStopping stopping) {
        task.stop();
    }

    /** Text of the setting: stored by an administrator, else configured at start, else the factory value. */
    public String text(SettingKey key) {
        return text(snapshot, key);
    }

    /** The setting as a number; what is no number has the factory value, one below the least counts as the least. */
    public int number(SettingKey key) {
        SettingSpec spec = key.spec();
        spec.demand(SettingType.NUMBER);
        return spec.read(text(key)).or(() -> spec.read(spec.factory())).orElse(0);
    }

    /** A number of a unit of time, as a time. */
    public Duration duration(SettingKey key) {
        return key.spec().unit().times(number(key));
    }

    /** Whether the setting is on: {@code yes}, {@code true} or {@code 1}. */
    public boolean isOn(SettingKey key) {
        key.spec().demand(SettingType.FLAG);
        return Set.of("yes", "true", "1").contains(text(key).strip());
    }

    /** Whether the setting is switched off by a plain {@code no}; for those that anything else leaves on. */
    public boolean isOff(SettingKey key) {
        key.spec().demand(SettingType.FLAG);
        return "no".equals(text(key));
    }

    /** The setting as a set of names; what is no JSON list of texts is empty. */
    public Set<String> names(SettingKey key) {
        key.spec().demand(SettingType.NAMES);
        Snapshot current = snapshot;
        return current.names().computeIfAbsent(key, wanted -> parseNames(text(current, wanted)));
    }

    /** Stored value of any application, also of one this server does not know; empty when none is stored. */
    public Optional<String> stored(String app, String key) {
        return Optional.ofNullable(snapshot.values().get(new AppSettingId(app, key).toString()));
    }

    /**
     * Stores a value, in force here when the method returns.
     *
     * @throws ApiException BAD_PARAMETER for a setting that does not take it
     */
    public void put(String app, String key, String value) {
        AppSettingId id = new AppSettingId(app, key);
        if (!SettingKey.at(id.toString()).map(known -> known.takes(value)).orElse(true)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        stored.put(id, value);
        refresh();
    }

    /** Removes a stored value, so that the default holds again; nothing happens when there is none. */
    public void remove(String app, String key) {
        stored.remove(new AppSettingId(app, key));
        refresh();
    }

    /** One at a time, so that what was read earlier never replaces what was read later. */
    private synchronized void refresh() {
        Map<String, String> values = stored.listAll();
        if (!values.equals(snapshot.values())) {
            snapshot = new Snapshot(values);
        }
    }

    /** The words for on and off that are taken at the start are more than those that administrators store. */
    private static String given(SettingKey key, String text) {
        return key.spec().type() != SettingType.FLAG ? text : SettingSpec.isOn(text) ? "yes" : "no";
    }

    private String text(Snapshot current, SettingKey key) {
        return current.values().getOrDefault(key.path(), defaults.get(key));
    }

    private static Set<String> parseNames(String text) {
        try (JsonReader reader = JsonValues.JSON.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .filter(JsonString.class::isInstance)
                    .map(name -> ((JsonString) name).getString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonException | ClassCastException e) {
            return Set.of();
        }
    }

    /**
     * What was stored at one moment, and what was read out of it so far: every request asks for it.
     *
     * @param values texts by path
     * @param names sets of names
     */
    private record Snapshot(Map<String, String> values, Map<SettingKey, Set<String>> names) {
        Snapshot(Map<String, String> values) {
            this(values, new ConcurrentHashMap<>());
        }
    }
}
