package org.carillon.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/settings.md are the catalogue, and no page names an environment variable that nobody reads. With
 * {@code -Dcarillon.settings.write=true} the tables are written instead.
 */
class SettingsPageTest {
    private static final Path PAGE = Path.of("docs/settings.md");

    /** Of the servers, of tests, and names of cookies. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "CARILLON_CONTEXT_ROOT",
            "CARILLON_DB_PASSWORD",
            "CARILLON_DB_POOL_SIZE",
            "CARILLON_DB_URL",
            "CARILLON_DB_USER",
            "CARILLON_DB_XA_CLASS",
            "CARILLON_HTTP_HOST",
            "CARILLON_HTTP_PORT",
            "CARILLON_HTTPS_PORT",
            "CARILLON_DATA_DIR",
            "CARILLON_MAIL_HOST",
            "CARILLON_MAIL_PORT",
            "CARILLON_MAIL_STARTTLS",
            "CARILLON_TEST_CHROMIUM",
            "CARILLON_SESSION",
            "CARILLON_DEVICE");

    @Test
    void theTablesOfThePageAreTheCatalogue() throws IOException {
        String page = Files.readString(PAGE);
        String expected = replace(page, "app settings", SettingTables.ofAppSettings());
        expected = replace(expected, "start-up settings", SettingTables.ofStartSettings());
        expected = replace(expected, "settings of providers", SettingTables.ofProviderSettings());
        if (Boolean.getBoolean("carillon.settings.write")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page)
                .as("docs/settings.md; -Dcarillon.settings.write=true writes its tables anew")
                .isEqualTo(expected);
    }

    @Test
    void everyEnvironmentVariableThatIsNamedSomewhereIsRead() throws IOException {
        Set<String> read = CatalogueEntry.all().stream()
                .map(CatalogueEntry::environmentName)
                .collect(Collectors.toSet());
        Set<String> unread = new TreeSet<>();
        for (Path page : pages()) {
            Pattern.compile("CARILLON_[A-Z0-9_]+")
                    .matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !read.contains(name) && !NO_SETTINGS.contains(name))
                    .forEach(name -> unread.add(page + ": " + name));
        }

        assertThat(unread).isEmpty();
    }

    private static Set<Path> pages() {
        return Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "src/main/liberty", "src/main/wildfly")
                .flatMap(SettingsPageTest::filesBelow)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> filesBelow(String path) {
        try (Stream<Path> files = Files.walk(Path.of(path))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replace(String page, String name, String table) {
        String begin = "<!-- " + name + ": made from the catalogue -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(page).containsOnlyOnce(begin).containsOnlyOnce(end);
        return page.substring(0, page.indexOf(begin) + begin.length()) + table + page.substring(page.indexOf(end));
    }
}
