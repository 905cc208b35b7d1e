package org.carillon.platform.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What this server was started with, read once. What cannot be taken keeps this node from becoming ready; until then
 * the value of a fresh installation stands for it. A number below the least counts as the least. An empty text counts
 * as not given.
 */
@ApplicationScoped
public class StartConfiguration {
    @Inject
    Config config;

    private final Map<StartSetting, String> given = new EnumMap<>(StartSetting.class);
    private final Map<StartSetting, Integer> numbers = new EnumMap<>(StartSetting.class);
    private final Map<CatalogueEntry, String> untaken = new LinkedHashMap<>();

    /** The settings of a server that was started with these and no others. */
    public static StartConfiguration of(Map<StartSetting, String> given) {
        StartConfiguration settings = new StartConfiguration();
        settings.take(given);
        return settings;
    }

    @PostConstruct
    void read() {
        Map<StartSetting, String> configured = new EnumMap<>(StartSetting.class);
        for (StartSetting setting : StartSetting.values()) {
            config.getOptionalValue(setting.configName(), String.class)
                    .ifPresent(text -> configured.put(setting, text));
        }
        take(configured);
        for (SettingKey key : SettingKey.values()) {
            config.getOptionalValue(key.configName(), String.class).ifPresent(text -> isTaken(key, text));
        }
    }

    /** Names what cannot be taken, also of what administrators may change later ({@link SettingKey}). */
    void check(@Observes SettingsCheck check) {
        untaken.forEach((setting, text) ->
                setting.spec().complaint(text).ifPresent(what -> check.complain(setting, text, what)));
    }

    /** A whole number, of the unit that the catalogue names. */
    public int number(StartSetting setting) {
        setting.spec().demand(SettingType.NUMBER);
        return numbers.get(setting);
    }

    /** A number of a unit of time, as a time. */
    public Duration duration(StartSetting setting) {
        return setting.spec().unit().times(number(setting));
    }

    /** Whether it is on: {@code true}, {@code yes}, {@code y}, {@code on} or {@code 1}, in any case. */
    public boolean flag(StartSetting setting) {
        setting.spec().demand(SettingType.FLAG);
        return SettingSpec.isOn(raw(setting));
    }

    /** A text that is no secret; empty when there is neither one given nor one of a fresh installation. */
    public String text(StartSetting setting) {
        return find(setting).orElse(setting.factory());
    }

    /** A text that is no secret, if one was given; the one of a fresh installation does not count. */
    public Optional<String> find(StartSetting setting) {
        if (setting.spec().type() != SettingType.URL) {
            setting.spec().demand(SettingType.TEXT);
        }
        setting.demandSecret(false);
        return Optional.ofNullable(given.get(setting));
    }

    /** A secret, if one was given. It is never logged. */
    public Optional<String> secret(StartSetting setting) {
        setting.spec().demand(SettingType.TEXT);
        setting.demandSecret(true);
        return Optional.ofNullable(given.get(setting));
    }

    /** What stands between commas, stripped. Empty places stay, so that one can say which of them is wrong. */
    public List<String> list(StartSetting setting) {
        setting.spec().demand(SettingType.LIST);
        return Arrays.stream(raw(setting).split(",", -1)).map(String::strip).toList();
    }

    private void take(Map<StartSetting, String> texts) {
        texts.forEach((setting, text) -> {
            if (!text.isEmpty() && isTaken(setting, text)) {
                given.put(setting, text);
            }
        });
        for (StartSetting setting : StartSetting.values()) {
            if (setting.spec().type() == SettingType.NUMBER) {
                numbers.put(setting, setting.spec().read(raw(setting)).orElseThrow());
            }
        }
    }

    private String raw(StartSetting setting) {
        return given.getOrDefault(setting, setting.factory());
    }

    private boolean isTaken(CatalogueEntry setting, String text) {
        boolean taken = setting.spec().complaint(text).isEmpty();
        if (!taken) {
            untaken.put(setting, text);
        }
        return taken;
    }
}
