package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path knows its verbs only: others get 405 without a body, and change nothing (docs/contract/guards.md 3). */
class WrongVerbIT extends DeployedGroup {
    private static final String ROOM = "apps/spreed/api/v4/room/{token}";
    private static final String CALL = "apps/spreed/api/v4/call/{token}";
    private static final String SETTING = "apps/provisioning_api/api/v1/config/apps/spreed/unused";

    @ParameterizedTest
    @MethodSource("paths")
    void anotherVerbIsNotAllowed(String path, Set<String> verbs) {
        String target = path.replace("{token}", room.token());

        for (String verb : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH"}) {
            if (!verbs.contains(verb)) {
                for (String entry : new String[] {"/ocs/v1.php/", "/ocs/v2.php/"}) {
                    OcsAnswer answer =
                            talk.admin().request(verb, entry + target).send();
                    assertThat(answer.status()).as("%s", answer).isEqualTo(405);
                    assertThat(answer.body()).as("%s", answer).isEmpty();
                }
            }
        }
        assertThat(owner.look(room)).hasText("name", "Standup");
        assertThat(owner.participants(room)).hasSize(2);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                Arguments.of("apps/spreed/api/v4/room", Set.of("GET", "POST")),
                Arguments.of(ROOM, Set.of("GET", "PUT", "DELETE")),
                Arguments.of(ROOM + "/public", Set.of("POST", "DELETE")),
                Arguments.of(ROOM + "/read-only", Set.of("PUT")),
                Arguments.of(ROOM + "/webinar/lobby", Set.of("PUT")),
                Arguments.of(ROOM + "/password", Set.of("PUT")),
                Arguments.of(ROOM + "/permissions/default", Set.of("PUT")),
                Arguments.of(ROOM + "/permissions/call", Set.of("PUT")),
                Arguments.of(ROOM + "/recording-consent", Set.of("PUT")),
                Arguments.of(ROOM + "/notify-calls", Set.of("POST")),
                Arguments.of(ROOM + "/participants", Set.of("GET", "POST")),
                Arguments.of(ROOM + "/participants/self", Set.of("DELETE")),
                Arguments.of(ROOM + "/participants/active", Set.of("POST", "DELETE")),
                Arguments.of(ROOM + "/attendees", Set.of("DELETE")),
                Arguments.of(ROOM + "/attendees/permissions", Set.of("PUT")),
                Arguments.of(ROOM + "/moderators", Set.of("POST", "DELETE")),
                Arguments.of("apps/spreed/api/v1/guest/{token}/name", Set.of("POST")),
                Arguments.of(CALL, Set.of("GET", "POST", "PUT", "DELETE")),
                Arguments.of(CALL + "/ring/1", Set.of("POST")),
                Arguments.of(CALL + "/dialout/1", Set.of("POST")),
                Arguments.of("cloud/users", Set.of("GET", "POST")),
                Arguments.of("cloud/users/nobody", Set.of("GET", "PUT", "DELETE")),
                Arguments.of("cloud/users/nobody/groups", Set.of("GET", "POST", "DELETE")),
                Arguments.of("cloud/groups", Set.of("GET", "POST")),
                Arguments.of("cloud/groups/nobodies", Set.of("GET", "PUT", "DELETE")),
                Arguments.of("cloud/capabilities", Set.of("GET")),
                Arguments.of("apps/carillon/api/v1/events", Set.of("GET")),
                Arguments.of("core/getapppassword", Set.of("GET")),
                Arguments.of("core/apppassword", Set.of("DELETE")),
                Arguments.of(SETTING, Set.of("GET", "POST", "DELETE")));
    }
}
