package org.carillon.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carillon.docs.WrittenSteps.Step;
import org.carillon.testing.Accounts;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what README and docs/walk.md tell a newcomer to type, and sees what they say. */
class WrittenWalkIT extends DeployedTalk {
    private static final String WRITTEN_ADDRESS = "http://127.0.0.1:9080/";
    private static final List<String> PEOPLE = List.of("Alice", "Bob");

    /** What differs from one walk to the next: ids, times, tokens, and the beginning of a session's id. */
    private static final Pattern VARYING =
            Pattern.compile("(?<=\"(id|ringId|lastPing|timestamp|callStartTime|requestedAt|expiresAt)\":)[0-9]+"
                    + "|(?<=^id: )[0-9]+"
                    + "|(?<=Duration )[0-9:]+"
                    + "|(?<=\"(token|object_id)\":\")[a-z0-9]+"
                    + "|(?<=\"sessionId\":\")[^\"…]+");

    @TempDir
    Path directory;

    @BeforeEach
    void createThePeople() {
        assumeTrue(Shell.finds("curl"), "there is no curl, which the walk is written for");
        for (String name : PEOPLE) {
            Accounts.request(talk.admin(), "POST", "")
                    .form("userid", id(name))
                    .form("password", id(name))
                    .form("displayName", name)
                    .send()
                    .ok();
        }
    }

    @AfterEach
    void deleteThePeople() {
        if (!Shell.finds("curl")) {
            return;
        }
        for (String name : PEOPLE) {
            Accounts.request(talk.admin(), "DELETE", "/" + id(name)).send().ok();
        }
    }

    @Test
    void theWalkIsAsWritten() {
        walk(WrittenSteps.of(Path.of("docs/walk.md"), ""));
    }

    @Test
    void theFiveCommandsOfTheReadmeRingBob() {
        List<Step> steps = WrittenSteps.of(Path.of("README.md"), "See a call");
        assertThat(steps).hasSize(1);

        try (Shell shell = new Shell(directory)) {
            shell.type(here(steps.get(0).commands()));

            await().untilAsserted(() -> assertThat(shell.output())
                    .contains("\"object_type\":\"call\"")
                    .contains("Alice would like to talk with you"));
        }
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void walk(List<Step> steps) {
        assertThat(steps).hasSizeGreaterThan(10);
        try (Shell shell = new Shell(directory)) {
            for (Step step : steps) {
                int before = shell.output().length();
                shell.type(here(step.commands()));
                for (Pattern part : parts(step.seen())) {
                    await().untilAsserted(() -> assertThat(shell.output().substring(before))
                            .as(step.commands())
                            .containsPattern(part));
                }
            }
        }
    }

    private static String here(String commands) {
        return commands.replace(WRITTEN_ADDRESS, CarillonServer.baseUri().toString());
    }

    /** An answer, an event and the beginning of a stream come in any order. */
    private static List<Pattern> parts(String seen) {
        return Stream.of(seen.split("\n(?=\\{\"ocs\"|id: |…|retry: )|\n\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(WrittenWalkIT::pattern)
                .toList();
    }

    /** Lines are wrapped for reading, and … stands for what is cut. */
    private static Pattern pattern(String part) {
        StringBuilder pattern = new StringBuilder();
        Matcher varying = VARYING.matcher(part);
        int end = 0;
        while (varying.find()) {
            pattern.append(literally(part.substring(end, varying.start()))).append("[^\",}]+");
            end = varying.end();
        }
        return Pattern.compile(pattern.append(literally(part.substring(end))).toString(), Pattern.DOTALL);
    }

    private static String literally(String text) {
        return Stream.of(text.split("(?<=[…\n])|(?=[…\n])"))
                .map(piece -> switch (piece) {
                    case "…" -> ".*";
                    case "\n" -> "\\s*";
                    default -> Pattern.quote(piece);
                })
                .reduce("", String::concat);
    }
}
