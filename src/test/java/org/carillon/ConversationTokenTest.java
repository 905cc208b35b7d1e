package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The token of a conversation is text at the edge of the code alone, and a type everywhere else: docs/adr/0048. */
class ConversationTokenTest {
    private static final Pattern AS_TEXT = Pattern.compile("\\bString (token|\\w+Token)\\b(?!\\()");

    /** What a resource takes from the address is text. */
    private static final String EDGE = "Resource";

    /** Filters that read the text of an address. */
    private static final Set<String> AT_THE_EDGE = Set.of("GuardFilter", "BruteForceGate", "RefusalRecorder");

    /** What is written as JSON holds texts. */
    private static final Set<String> ON_THE_WIRE =
            Set.of("ConversationView", "ParticipantEntry", "MessageView", "RingNotice", "CallPeer", "Target");

    /** Columns, which nobody but the entity sees. */
    private static final Set<String> IN_THE_DATABASE = Set.of("Conversation", "RecordingConsent", "Ring");

    /** Tokens of logins, app passwords and providers. */
    private static final Set<String> OTHER_TOKENS = Set.of(
            "AppPasswordFormat",
            "AppPasswordService",
            "BackChannel",
            "BearerTokens",
            "LoginChecker",
            "LoginFlowAttempts",
            "LoginFlowService",
            "LoginRecords",
            "OidcClient",
            "SignOutNote",
            "TokenChecker");

    @Test
    void itIsTextAtTheEdgeAlone() throws IOException {
        Set<String> allowed = Stream.of(AT_THE_EDGE, ON_THE_WIRE, IN_THE_DATABASE, OTHER_TOKENS)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(holders().stream().filter(name -> !name.endsWith(EDGE))).containsExactlyElementsOf(allowed);
    }

    @Test
    void columnsAreHidden() throws IOException {
        for (Path source : sources()) {
            if (IN_THE_DATABASE.contains(name(source))) {
                assertThat(AS_TEXT.matcher(text(source)).results())
                        .as(name(source))
                        .hasSize(1);
                assertThat(text(source)).contains("    private String token;");
            }
        }
    }

    private static Set<String> holders() throws IOException {
        return sources().stream()
                .filter(source -> AS_TEXT.matcher(text(source)).find())
                .map(ConversationTokenTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
