package org.carillon.platform.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one provider was given.
 *
 * @param name our name of it
 * @param given texts that are not empty
 */
public record ProviderValues(String name, Map<ProviderSetting, String> given) {

    /** A text that is no secret; empty when there is neither one given nor one of a fresh installation. */
    public String text(ProviderSetting setting) {
        setting.spec().demand(SettingType.TEXT);
        setting.demandSecret(false);
        return raw(setting);
    }

    /** A secret, if one was given. It is never logged. */
    public Optional<String> secret(ProviderSetting setting) {
        setting.spec().demand(SettingType.TEXT);
        setting.demandSecret(true);
        return Optional.ofNullable(given.get(setting));
    }

    /** What stands between commas, stripped; empty places do not count. */
    public List<String> list(ProviderSetting setting) {
        setting.spec().demand(SettingType.LIST);
        return Arrays.stream(raw(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String raw(ProviderSetting setting) {
        return given.getOrDefault(setting, setting.factory()).strip();
    }
}
