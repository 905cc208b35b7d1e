package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every setting of the catalogue. */
class CatalogueEntryTest {

    static List<CatalogueEntry> all() {
        return CatalogueEntry.all();
    }

    @Test
    void noTwoSettingsHaveTheSameName() {
        assertThat(all()).extracting(CatalogueEntry::configName).doesNotHaveDuplicates();
        assertThat(all()).extracting(CatalogueEntry::environmentName).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSettingIsExplainedInOneLine(CatalogueEntry entry) {
        assertThat(entry.sentence()).isNotBlank().doesNotContain("\n", "|", "<");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theValueOfAFreshInstallationIsOneThatItTakes(CatalogueEntry entry) {
        String factory = entry.factory();

        boolean fits =
                switch (entry.spec().type()) {
                    case FLAG -> List.of("yes", "no", "true", "false").contains(factory);
                    case NUMBER ->
                        factory.isEmpty()
                                || entry.spec()
                                        .read(factory)
                                        .map(String::valueOf)
                                        .equals(Optional.of(factory));
                    case NAMES -> factory.equals("[]");
                    case JSON -> List.of("", "[]").contains(factory);
                    case URL -> factory.isEmpty();
                    case TEXT, LIST -> true;
                };

        assertThat(fits).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noSecretIsKnownBeforehand(CatalogueEntry entry) {
        assertThat(entry.spec().secret() && !List.of("", "[]").contains(entry.factory()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyNumbersHaveUnitsAndBounds(CatalogueEntry entry) {
        SettingSpec spec = entry.spec();

        assertThat(spec.type() == SettingType.NUMBER || (spec.unit() == SettingUnit.NONE && spec.least() == null))
                .isTrue();
    }

    @Test
    void whatAdministratorsChangeWorksAtOnceAndTheRestAtTheNextStart() {
        assertThat(Stream.of(SettingKey.values())).noneMatch(CatalogueEntry::needsRestart);
        assertThat(Stream.of(StartSetting.values())).allMatch(CatalogueEntry::needsRestart);
    }

    @Test
    void theEnvironmentWritesNamesInCapitalLetters() {
        assertThat(StartSetting.PASSWORD_HASHES_AT_ONCE.environmentName())
                .isEqualTo("CARILLON_PASSWORD_HASHES_AT_ONCE");
        assertThat(SettingKey.MINIMUM_IOS.environmentName()).isEqualTo("CARILLON_SPREED_MINIMUM_SUPPORTED_IOS_VERSION");
    }
}
