package org.carillon.platform.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What this server was started with, read once. A number that is none keeps the application from starting; one below the
 * least counts as the least. An empty text counts as not given.
 */
@ApplicationScoped
public class StartConfiguration {
    private static final Set<String> ON = Set.of("true", "yes", "y", "on", "1");

    @Inject
    Config config;

    private final Map<StartSetting, String> given = new EnumMap<>(StartSetting.class);
    private final Map<StartSetting, Integer> numbers = new EnumMap<>(StartSetting.class);

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
    }

    /**
     * Does nothing beyond having read them all. Called first of all, so that a mistake is heard at the start.
     *
     * @throws RuntimeException if there is a number that is none
     */
    public void check() {}

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
        return ON.contains(raw(setting).strip().toLowerCase(Locale.ROOT));
    }

    /** A text that is no secret; empty when there is neither one given nor one of a fresh installation. */
    public String text(StartSetting setting) {
        return find(setting).orElse(setting.factory());
    }

    /** A text that is no secret, if one was given; the one of a fresh installation does not count. */
    public Optional<String> find(StartSetting setting) {
        setting.spec().demand(SettingType.TEXT);
        demandSecret(false, setting);
        return Optional.ofNullable(given.get(setting));
    }

    /** A secret, if one was given. It is never logged. */
    public Optional<String> secret(StartSetting setting) {
        setting.spec().demand(SettingType.TEXT);
        demandSecret(true, setting);
        return Optional.ofNullable(given.get(setting));
    }

    /** What stands between commas, stripped. Empty places stay, so that one can say which of them is wrong. */
    public List<String> list(StartSetting setting) {
        setting.spec().demand(SettingType.LIST);
        return Arrays.stream(raw(setting).split(",", -1)).map(String::strip).toList();
    }

    private void take(Map<StartSetting, String> texts) {
        texts.forEach((setting, text) -> {
            if (!text.isEmpty()) {
                given.put(setting, text);
            }
        });
        for (StartSetting setting : StartSetting.values()) {
            if (setting.spec().type() == SettingType.NUMBER) {
                numbers.put(setting, setting.spec().read(raw(setting)).orElseThrow(() -> unreadable(setting)));
            }
        }
    }

    private String raw(StartSetting setting) {
        return given.getOrDefault(setting, setting.factory());
    }

    private static IllegalArgumentException unreadable(StartSetting setting) {
        return new IllegalArgumentException("the setting " + setting.configName() + " is no whole number");
    }

    private static void demandSecret(boolean wanted, StartSetting setting) {
        if (setting.spec().secret() != wanted) {
            throw new IllegalStateException(setting + (wanted ? " is no secret" : " is a secret"));
        }
    }
}
