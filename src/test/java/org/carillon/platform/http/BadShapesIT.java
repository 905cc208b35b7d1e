package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of another shape than expected (docs/contract/envelope.md 8): refused or ignored, never a fault. */
class BadShapesIT extends DeployedGroup {
    private static final List<String> SHAPES =
            List.of("[]", "{}", "[1,2]", "{\"a\":1}", "[[]]", "true", "1.5", "1e400", "-0", "[null]", "null");

    @ParameterizedTest
    @MethodSource("requests")
    void aScalarOfAnotherShapeIsNoFault(String method, String path, String field, String rest) {
        JsonObject before = owner.look(room).object();

        for (String shape : SHAPES) {
            OcsAnswer answer = owner.room(method, room, path)
                    .json("{%s\"%s\":%s}".formatted(rest, field, shape))
                    .send();
            assertThat(answer.status()).as("%s with %s", answer, shape).isBetween(200, 499);
        }

        assertThat(owner.look(room)).hasNumber("id", before.getInt("id")).hasNumber("type", 2);
        assertThat(owner.participants(room)).hasSize(2);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("PUT", "", "roomName", ""),
                Arguments.of("PUT", "/read-only", "state", ""),
                Arguments.of("PUT", "/webinar/lobby", "state", ""),
                Arguments.of("PUT", "/webinar/lobby", "timer", "\"state\":1,"),
                Arguments.of("PUT", "/password", "password", ""),
                Arguments.of("PUT", "/permissions/default", "permissions", ""),
                Arguments.of("PUT", "/permissions/call", "permissions", ""),
                Arguments.of("PUT", "/recording-consent", "recordingConsent", ""),
                Arguments.of("POST", "/notify-calls", "level", ""),
                Arguments.of("POST", "/participants", "newParticipant", ""),
                Arguments.of("POST", "/participants", "source", "\"newParticipant\":\"nobody\","),
                Arguments.of("DELETE", "/attendees", "attendeeId", ""),
                Arguments.of("POST", "/moderators", "attendeeId", ""),
                Arguments.of("DELETE", "/moderators", "attendeeId", ""),
                Arguments.of("PUT", "/attendees/permissions", "attendeeId", "\"method\":\"set\",\"permissions\":1,"),
                Arguments.of("POST", "/participants/active", "force", ""),
                Arguments.of("POST", "/participants/active", "password", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"a\":\"Retro\"}", "null"})
    void anObjectAndAnEmptyListCountAsAbsent(String shape) {
        assertThat(owner.room("PUT", room, "")
                        .json("{\"roomName\":" + shape + "}")
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void ofAListTheLastItemCounts() {
        assertThat(owner.room("PUT", room, "")
                        .json("{\"roomName\":[\"Retro\",\"Planning\"]}")
                        .send())
                .succeeds();
        assertThat(owner.look(room)).hasText("name", "Planning");
    }

    @Test
    void aNumberIsTakenAsTextByItsDigits() {
        assertThat(owner.room("PUT", room, "").json("{\"roomName\":42}").send()).succeeds();
        assertThat(owner.look(room)).hasText("name", "42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"a\":1}", "\"one\"", "\"\"", "\"-\"", "2.5", "-1"})
    void aNumberOutOfRangeOrWithoutDigitsIsRefused(String shape) {
        owner.setReadOnly(room, true);

        assertThat(owner.room("PUT", room, "/read-only")
                        .json("{\"state\":" + shape + "}")
                        .send())
                .isRefusedFor(400, "value");
        assertThat(owner.look(room)).hasNumber("readOnly", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\"", "\"+1\"", "\" 1\"", "true", "1.5", "\"1 or so\"", "[0,1]"})
    void theLeadingDigitsOfANumberCount(String shape) {
        assertThat(owner.room("PUT", room, "/read-only")
                        .json("{\"state\":" + shape + "}")
                        .send())
                .succeeds();
        assertThat(owner.look(room)).hasNumber("readOnly", 1);
    }

    @Test
    void falseIsZero() {
        owner.setReadOnly(room, true);

        assertThat(owner.room("PUT", room, "/read-only")
                        .json("{\"state\":false}")
                        .send())
                .succeeds();
        assertThat(owner.look(room)).hasNumber("readOnly", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deeplyNestedJsonIsNoFault(String bracket) {
        String nested = bracket.repeat(50_000);
        String closing = bracket.equals("[") ? "]".repeat(50_000) : "1" + "}".repeat(50_000);

        for (String json : List.of(nested, nested + closing, "{\"roomName\":" + nested + closing + "}")) {
            OcsAnswer answer = owner.room("PUT", room, "").json(json).send();
            assertThat(answer.status()).as("%s", answer.status()).isBetween(400, 499);
        }
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void deeplyNestedJsonBesideTheParameterIsNoFault() {
        String nested = "[".repeat(50_000) + "]".repeat(50_000);

        assertThat(owner.joining(room).json("{\"other\":" + nested + "}").send().status())
                .isBetween(200, 499);
    }

    @Test
    void veryLongValuesAreNoFault() {
        String longest = "v".repeat(200_000);

        for (String field :
                List.of("roomName", "password", "state", "newParticipant", "source", "attendeeId", "method")) {
            for (String path : List.of("", "/password", "/read-only", "/attendees/permissions")) {
                assertThat(owner.room("PUT", room, path)
                                .form(field, longest)
                                .send()
                                .status())
                        .isBetween(400, 499);
            }
            assertThat(owner.room("POST", room, "/participants")
                            .form(field, longest)
                            .send()
                            .status())
                    .isBetween(400, 499);
        }
        assertThat(owner.look(room)).hasText("name", "Standup");
    }

    @Test
    void veryManyParametersAreNoFault() {
        String form = "a=1&".repeat(20_000) + "roomName=Retro";

        assertThat(owner.room("PUT", room, "")
                        .body("application/x-www-form-urlencoded", form)
                        .send()
                        .status())
                .isBetween(200, 499);
    }
}
