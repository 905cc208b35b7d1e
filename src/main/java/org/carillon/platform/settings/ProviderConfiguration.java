package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What this server was started with for each server that signs people in. An empty text counts as not given. */
@ApplicationScoped
public class ProviderConfiguration {
    @Inject
    Config config;

    /** The settings of the provider of this name. */
    public ProviderValues of(String name) {
        Map<ProviderSetting, String> given = new EnumMap<>(ProviderSetting.class);
        for (ProviderSetting setting : ProviderSetting.values()) {
            config.getOptionalValue(setting.configName(name), String.class)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> given.put(setting, text));
        }
        return new ProviderValues(name, given);
    }
}
