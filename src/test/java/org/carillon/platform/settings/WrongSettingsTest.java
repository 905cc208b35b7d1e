package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a server says of settings that it was started with and cannot use (docs/settings.md 2), for each of the
 * catalogue.
 */
class WrongSettingsTest {
    private static final String NO_NUMBER = "no whole number up to 2147483647";
    private static final String NO_URL = "no address that begins with http:// or https://";

    /** What is wrong by type, and what the sentence says of it. */
    private static final Map<SettingType, Map<String, String>> WRONG = Map.of(
            SettingType.NUMBER,
            Map.of("abc", NO_NUMBER, "1.5", NO_NUMBER, "3000000000", NO_NUMBER, "5s", NO_NUMBER, " ", NO_NUMBER),
            SettingType.FLAG,
            Map.of("maybe", "neither true nor false", "2", "neither true nor false"),
            SettingType.URL,
            Map.of(
                    "talk.example",
                    NO_URL,
                    "ftp://x/y",
                    NO_URL,
                    "http:",
                    NO_URL,
                    "https:///talk",
                    NO_URL,
                    "/talk",
                    NO_URL,
                    "http://a b",
                    NO_URL),
            SettingType.NAMES,
            Map.of("admins", "no JSON list of texts", "[1]", "no JSON list of texts", "{}", "no JSON list of texts"),
            SettingType.JSON,
            Map.of("[{", "no JSON", "servers", "no JSON"));

    private static final Map<SettingType, List<String>> RIGHT = Map.of(
            SettingType.NUMBER, List.of("7", " 7 ", "2147483647", "-5"),
            SettingType.FLAG, List.of("true", "OFF", "yes", "no", "0"),
            SettingType.URL,
                    List.of("https://talk.example", "http://127.0.0.1:9080/talk/", "HTTPS://[::1]/", "http://a_b"),
            SettingType.NAMES, List.of("[]", "[\"admins\"]"),
            SettingType.JSON, List.of("[]", "{\"servers\":[]}"));

    static Stream<Arguments> wrong() {
        return CatalogueEntry.all().stream()
                .flatMap(entry -> WRONG.getOrDefault(entry.spec().type(), Map.of()).entrySet().stream()
                        .map(value -> Arguments.of(entry, value.getKey(), value.getValue())));
    }

    static Stream<Arguments> right() {
        return CatalogueEntry.all().stream()
                .flatMap(entry -> RIGHT.getOrDefault(entry.spec().type(), List.of()).stream()
                        .map(value -> Arguments.of(entry, value)));
    }

    static Stream<StartSetting> startNumbers() {
        return Stream.of(StartSetting.values()).filter(setting -> setting.spec().type() == SettingType.NUMBER);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongValueIsNamedInOneSentenceWithItsSetting(CatalogueEntry setting, String value, String what) {
        String is = setting.spec().secret() ? " is " : " is \"" + value + "\", which is ";

        assertThat(complaints(Map.of(setting.configName(), value)))
                .containsExactly("the setting " + setting.configName() + is + what);
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightOneIsTaken(CatalogueEntry setting, String value) {
        assertThat(complaints(Map.of(setting.configName(), value))).isEmpty();
    }

    /** Who has to start all the same, to say what is wrong, needs numbers. */
    @ParameterizedTest
    @MethodSource("startNumbers")
    void untilThenTheValueOfAFreshInstallationStandsForIt(StartSetting setting) {
        assertThat(StartConfiguration.of(Map.of(setting, "abc")).number(setting))
                .isEqualTo(StartConfiguration.of(Map.of()).number(setting));
    }

    @ParameterizedTest
    @MethodSource("startNumbers")
    void eachNumberHasALeastThatStandsForWhatIsBelow(StartSetting setting) {
        assertThat(setting.spec().least()).isNotNull().isNotNegative();
        assertThat(StartConfiguration.of(Map.of(setting, "-2147483648")).number(setting))
                .isEqualTo(setting.spec().least());
    }

    @SuppressWarnings("UnnecessaryAssignment") // nothing is injected here
    private static List<String> complaints(Map<String, String> given) {
        StartConfiguration settings = new StartConfiguration();
        settings.config = new Given(given);
        settings.read();
        SettingsCheck check = new SettingsCheck(new ArrayList<>());
        settings.check(check);
        return check.complaints();
    }

    /** Texts by names. */
    private record Given(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
