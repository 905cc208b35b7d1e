package org.carillon.platform.settings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as docs/settings.md shows it. */
final class SettingTables {
    private SettingTables() {}

    /** What administrators change. */
    static String ofAppSettings() {
        return """
                | app | key | type | default | effect | environment variable |
                |---|---|---|---|---|---|
                """
                + Stream.of(SettingKey.values()).map(SettingTables::row).collect(Collectors.joining());
    }

    /** What is read once. */
    static String ofStartSettings() {
        return """
                | name | type | default | effect | environment variable |
                |---|---|---|---|---|
                """
                + Stream.of(StartSetting.values()).map(SettingTables::row).collect(Collectors.joining());
    }

    private static String row(SettingKey key) {
        String[] path = key.path().split("/", 2);
        return "| `%s` | `%s` | %s | %s | %s | `%s` |\n"
                .formatted(path[0], path[1], type(key.spec()), factory(key), key.sentence(), key.environmentName());
    }

    /** What is read once for each provider. */
    static String ofProviderSettings() {
        return """
                | name | type | default | effect | environment variable |
                |---|---|---|---|---|
                """
                + Stream.of(ProviderSetting.values()).map(SettingTables::row).collect(Collectors.joining());
    }

    private static String row(CatalogueEntry setting) {
        return "| `%s` | %s | %s | %s | `%s` |\n"
                .formatted(
                        setting.configName(),
                        type(setting.spec()),
                        factory(setting),
                        setting.sentence(),
                        setting.environmentName());
    }

    private static String type(SettingSpec spec) {
        return Stream.of(
                        spec.type().words(),
                        spec.unit().words(),
                        spec.least() == null ? "" : "at least " + spec.least(),
                        spec.secret() ? "secret" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String factory(CatalogueEntry entry) {
        return entry.factory().isEmpty() ? "empty" : "`" + entry.factory() + "`";
    }
}
