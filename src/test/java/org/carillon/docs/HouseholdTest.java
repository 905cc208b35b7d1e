package org.carillon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in the project, and that its pages keep together. */
class HouseholdTest {
    /** What a file of the project may be called: a cookie file, a dump or an archive once got in. */
    private static final Pattern KEPT =
            Pattern.compile(".*\\.(java|md|sql|xml|properties|svg|ftlh|jpg|ico|html|css|config|conf|cli|cmd|location)"
                    + "|(.*/)?(mvnw|LICENSE|NOTICE|\\.gitignore|\\.gitattributes|\\.editorconfig|\\.ci/run)"
                    + "|src/main/resources/META-INF/carillon-entities[.]txt"
                    + "|src/test/keycloak/[a-z]+[.]json"
                    + "|src/main/release/licenses/[A-Z0-9.-]+[.]txt"
                    + "|src/(main|test)/resources/META-INF/services/[A-Za-z.]+");

    private static final Path RECORDS = Path.of("docs/adr");
    private static final Pattern RECORD = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]+)(#[^)]*)?\\)");

    @Test
    void nothingElseIsInTheRepository() throws IOException, InterruptedException {
        assertThat(filesOfTheRepository()).isNotEmpty().allMatch(KEPT.asMatchPredicate());
    }

    @Test
    void aCookieFileIsFound() {
        assertThat(List.of("l.jar", "alice.jar", "src/main/liberty/cookies", "core.1234", "docs/notes.txt"))
                .noneMatch(KEPT.asMatchPredicate());
    }

    @Test
    void recordsOfDecisionsAreNumberedWithoutGaps() throws IOException {
        assertThat(records().stream().map(HouseholdTest::number).toList())
                .isEqualTo(IntStream.rangeClosed(1, records().size()).boxed().toList());
    }

    @Test
    void eachRecordHasItsNumberAndAStatusAndIsListed() throws IOException {
        String list = Files.readString(RECORDS.resolve("README.md"));
        for (Path record : records()) {
            String text = Files.readString(record);
            String number = record.getFileName().toString().substring(0, 4);
            assertThat(text)
                    .as("%s", record)
                    .startsWith("# " + number + " ")
                    .containsPattern("(?m)^Status: (accepted|replaced by )");
            assertThat(list).contains("[" + number + "](" + record.getFileName() + ")");
        }
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = page.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("%s links to %s", page, link.group(1)).exists();
            }
        }
    }

    @Test
    void theChangelogHasAReleaseWithItsDate() throws IOException {
        assertThat(Files.readString(Path.of("CHANGELOG.md")))
                .containsPattern("(?m)^## \\[?0\\.1\\.0]? - \\d{4}-\\d\\d-\\d\\d$");
    }

    /** As git lists them; of a tree that came without its repository all files but those that a build makes. */
    private static List<String> filesOfTheRepository() throws IOException, InterruptedException {
        if (Files.exists(Path.of(".git"))) {
            Process git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files")
                    .redirectErrorStream(true)
                    .start();
            String files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() == 0) {
                return files.lines().toList();
            }
        }
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("target/") && !file.startsWith(".git/"))
                    .toList();
        }
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.filter(file ->
                            RECORD.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path record) {
        return Integer.parseInt(record.getFileName().toString().substring(0, 4));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path root : List.of(Path.of("docs"), Path.of("."))) {
            try (Stream<Path> files =
                    Files.find(root, root.toString().equals(".") ? 1 : 9, (file, facts) -> file.toString()
                            .endsWith(".md"))) {
                files.forEach(pages::add);
            }
        }
        return pages;
    }
}
