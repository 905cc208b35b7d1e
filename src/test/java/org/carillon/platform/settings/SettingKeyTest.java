package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue and its table in docs/settings.md 1 say the same. */
class SettingKeyTest {
    private static final Path TABLE = Path.of("docs/settings.md");

    @ParameterizedTest
    @EnumSource
    void eachSettingStandsInTheTable(SettingKey key) throws IOException {
        String[] path = key.path().split("/", 2);
        String shownDefault = key.factory().isEmpty() ? "empty" : "`" + key.factory() + "`";
        String row = "| `%s` | `%s` | %s | %s | `%s` |"
                .formatted(path[0], path[1], shownDefault, key.sentence(), key.configName());

        assertThat(Files.readAllLines(TABLE)).contains(row);
    }

    @Test
    void theTableHasNoOtherSettings() throws IOException {
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| `(core|spreed|carillon)` \\|.*"))
                .toList();

        assertThat(rows).hasSize(SettingKey.values().length);
    }

    @Test
    void noTwoSettingsHaveTheSameName() {
        Set<String> names = new HashSet<>();
        Arrays.stream(SettingKey.values()).forEach(key -> names.add(key.path()));

        assertThat(names).hasSize(SettingKey.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void eachSettingIsExplainedInOneLine(SettingKey key) {
        assertThat(key.sentence()).isNotBlank().doesNotContain("\n", "|");
    }
}
