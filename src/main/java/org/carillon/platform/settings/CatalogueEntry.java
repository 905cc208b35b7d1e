package org.carillon.platform.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One setting of the catalogue, which is the three enums together: what administrators change ({@link SettingKey}),
 * what is read once at the start ({@link StartSetting}) and what is read then for each provider that signs people in
 * ({@link ProviderSetting}). The tables of docs/settings.md are made from it.
 */
public sealed interface CatalogueEntry permits SettingKey, StartSetting, ProviderSetting {

    /** The whole catalogue: first what administrators change, then what is read at the start. */
    static List<CatalogueEntry> all() {
        return Stream.<CatalogueEntry[]>of(SettingKey.values(), StartSetting.values(), ProviderSetting.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** Name in MicroProfile Config, as {@code carillon.base-url}. */
    String configName();

    /** Which values it takes, and which one it has unless somebody says another. */
    SettingSpec spec();

    /** Whether a change waits for the next start, or works at once. */
    boolean needsRestart();

    /** What the setting does, for people: one sentence. */
    String sentence();

    /** Value of a fresh installation; empty: none. */
    default String factory() {
        return spec().factory();
    }

    /** Name as an environment variable, as {@code CARILLON_BASE_URL}. */
    default String environmentName() {
        return configName().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * Demands that it is a secret, or that it is none, so that no secret is asked for as a plain text.
     *
     * @throws IllegalStateException it is not as wanted
     */
    default void demandSecret(boolean wanted) {
        if (spec().secret() != wanted) {
            throw new IllegalStateException(this + (wanted ? " is no secret" : " is a secret"));
        }
    }
}
