package org.carillon.platform.settings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
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
import org.eclipse.microprofile.config.Config;

/**
 * The settings in force on this node: a snapshot in memory, so that reading costs no statement. It is read anew at once
 * after a change here and twice a second for changes on other nodes (docs/adr/0006).
 */
@ApplicationScoped
public class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final Duration REFRESH = Duration.ofMillis(500);
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Value of {@code start_calls} that switches calls off. */
    private static final int NOBODY = 3;

    @Inject
    SettingService stored;

    @Inject
    Config config;

    @Resource
    ManagedScheduledExecutorService timer;

    private final Map<SettingKey, String> defaults = new EnumMap<>(SettingKey.class);
    private volatile Snapshot snapshot = new Snapshot(Map.of());
    private final RepeatedTask task =
            new RepeatedTask(LOG, "settings could not be read again, the last ones stay in force", this::refresh);

    @PostConstruct
    void read() {
        for (SettingKey key : SettingKey.values()) {
            defaults.put(
                    key, config.getOptionalValue(key.configName(), String.class).orElse(key.factory()));
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

    /** Whether anybody may call at all. */
    public boolean areCallsEnabled() {
        return number(SettingKey.START_CALLS) != NOBODY;
    }

    /** Whether phones can take part: the SIP bridge has a secret and people know how to dial in. */
    public boolean isSipConfigured() {
        return !text(SettingKey.SIP_BRIDGE_SHARED_SECRET).isBlank()
                && !text(SettingKey.SIP_BRIDGE_DIALIN_INFO).isBlank();
    }

    /** Whether phones can be called: with SIP, unless switched off. */
    public boolean isDialOutOn() {
        return isSipConfigured() && !isOff(SettingKey.SIP_DIALOUT);
    }

    /** Whether calls can be recorded: with servers for signaling and recording, or because the setting says so. */
    public boolean isRecordingUsable() {
        return isOn(SettingKey.RECORDING_USABLE)
                || (!isOff(SettingKey.CALL_RECORDING)
                        && !"internal".equals(text(SettingKey.SIGNALING_MODE).strip())
                        && hasServers(SettingKey.SIGNALING_SERVERS)
                        && hasServers(SettingKey.RECORDING_SERVERS));
    }

    /** Whether the setting names at least one server and a secret to talk to it. */
    private boolean hasServers(SettingKey key) {
        Snapshot current = snapshot;
        return current.servers().computeIfAbsent(key, wanted -> parseServers(text(current, wanted)));
    }

    /** The consent rule in force: 0 never, 1 at each join, 2 where the conversation asks; 0 while nothing can record. */
    public int recordingConsent() {
        int rule = isRecordingUsable() ? number(SettingKey.RECORDING_CONSENT) : 0;
        return rule == 1 || rule == 2 ? rule : 0;
    }

    /** Stored value of any application, also of one this server does not know; empty when none is stored. */
    public Optional<String> stored(String app, String key) {
        return Optional.ofNullable(snapshot.values().get(new AppSettingId(app, key).toString()));
    }

    /** Stores a value, in force here when the method returns. */
    public void put(String app, String key, String value) {
        stored.put(new AppSettingId(app, key), value);
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

    private String text(Snapshot current, SettingKey key) {
        return current.values().getOrDefault(key.path(), defaults.get(key));
    }

    private static Set<String> parseNames(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .filter(JsonString.class::isInstance)
                    .map(name -> ((JsonString) name).getString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonException | ClassCastException e) {
            return Set.of();
        }
    }

    private static boolean parseServers(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject setting = reader.readObject();
            return !setting.getJsonArray("servers").isEmpty()
                    && !setting.getString("secret").isEmpty();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            return false; // not set, or not of this shape
        }
    }

    /**
     * What was stored at one moment, and what was read out of it so far: every request asks for it.
     *
     * @param values texts by path
     * @param names sets of names
     * @param servers whether servers are named
     */
    private record Snapshot(
            Map<String, String> values, Map<SettingKey, Set<String>> names, Map<SettingKey, Boolean> servers) {
        Snapshot(Map<String, String> values) {
            this(values, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }
}
