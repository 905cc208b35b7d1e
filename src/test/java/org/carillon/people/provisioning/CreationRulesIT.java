package org.carillon.people.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever creates something is refused what who changes it is refused, in the same words (docs/contract/set-up.md 1.2).
 */
class CreationRulesIT extends DeployedTalk {
    private static final String USERS = "/ocs/v2.php/cloud/users";
    private static final String GROUPS = "/ocs/v2.php/cloud/groups";

    private static final String SMILE = "😀";
    private static final List<String> NAMES = List.of(
            "", " ", "Noor B.", " Noor ", SMILE.repeat(255), SMILE.repeat(256), "n".repeat(256), "a\u0000b", "a\r\nb");
    private static final List<String> ADDRESSES = List.of(
            "",
            " ",
            "noor@example.org",
            " noor@example.org ",
            "noor@bücher.example",
            "müller@bücher.example",
            "noor@localhost",
            "n".repeat(64) + "@example.org");
    private static final List<String> NO_ADDRESSES = List.of(
            "bad",
            "@",
            "a@",
            "@b",
            "a b@c",
            "a@b@c",
            "a@b.",
            ".a@b",
            "a..b@c",
            "\"a b\"@c",
            "a@[127.0.0.1]",
            "a@1.2.3.4",
            "Noor <noor@example.org>",
            "a@b,c@d",
            "a@b\r\nBcc: c@d",
            "a\u0000b@c",
            "n".repeat(65) + "@example.org",
            "a@" + "elsewhere.".repeat(25) + "example");
    private static final List<String> PASSWORDS =
            List.of("", "x", "x".repeat(469), "x".repeat(470), SMILE.repeat(469), "a\u0000b");

    private final String id = "new-" + UUID.randomUUID();

    private Actor user;

    @BeforeEach
    void createTheUser() {
        user = talk.user("user");
    }

    @ParameterizedTest
    @MethodSource("valuesOfAccounts")
    void anAccountIsCreatedWithWhatItCanBeChangedTo(String key, String parameter, String value) {
        OcsAnswer changed = talk.admin()
                .request("PUT", USERS + "/" + user.id())
                .form("key", key)
                .form("value", value)
                .send();

        OcsAnswer created = talk.admin()
                .request("POST", USERS)
                .form("userid", id)
                .form(parameter.equals("password") ? "displayName" : "password", "123456-Secret")
                .form(parameter, value)
                .send();

        assertThat(created.status()).isEqualTo(changed.status());
        assertThat(created.statusCode()).isEqualTo(changed.statusCode());
        assertThat(created.message()).isEqualTo(changed.message());
        OcsAnswer read = talk.admin().request("GET", USERS + "/" + id).send();
        assertThat(read.status()).isEqualTo(changed.status() == 200 ? 200 : 404);
        if (changed.status() == 200) {
            assertThat(read.object().get("email"))
                    .isEqualTo(talk.admin()
                            .request("GET", USERS + "/" + user.id())
                            .send()
                            .object()
                            .get("email"));
        }
    }

    static Stream<Arguments> valuesOfAccounts() {
        return Stream.of(
                        values("displayname", "displayName", NAMES),
                        values("email", "email", ADDRESSES),
                        values("email", "email", NO_ADDRESSES),
                        values("password", "password", PASSWORDS),
                        values("quota", "quota", List.of("", "none", "default", "5 GB", "0", "bad")),
                        values("language", "language", List.of("", "en", "de", "bad")),
                        values("manager", "manager", List.of("", "somebody")))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("valuesOfGroups")
    void aGroupIsCreatedWithTheNamesItCanBeChangedTo(String value) {
        String group = talk.group("team");
        OcsAnswer changed = talk.admin()
                .request("PUT", GROUPS + "/" + group)
                .form("key", "displayname")
                .form("value", value)
                .send();

        OcsAnswer created = talk.admin()
                .request("POST", GROUPS)
                .form("groupid", id)
                .form("displayname", value)
                .send();

        assertThat(created.status()).isEqualTo(changed.status());
        assertThat(created.statusCode()).isEqualTo(changed.statusCode());
        assertThat(talk.admin().request("GET", GROUPS + "/" + id).send().status())
                .isEqualTo(changed.status() == 200 ? 200 : 404);
    }

    static Stream<String> valuesOfGroups() {
        return Stream.of(
                "",
                " ",
                "Team",
                " Team ",
                "n".repeat(255),
                "n".repeat(256),
                "😀".repeat(255),
                "😀".repeat(256),
                "a\u0000b");
    }

    @ParameterizedTest
    @MethodSource("valuesOfConversations")
    void aConversationIsCreatedWithTheNamesItCanBeChangedTo(String value) {
        OcsAnswer changed = user.room("PUT", user.createGroup("Standup"), "")
                .form("roomName", value)
                .send();

        OcsAnswer created = user.talk("POST", "/room")
                .form("roomType", 2)
                .form("roomName", value)
                .send();

        assertThat(created.status()).isEqualTo(changed.status() == 200 ? 201 : changed.status());
    }

    static Stream<String> valuesOfConversations() {
        return Stream.of(
                "", " ", "\n", "Standup", " Standup ", "n".repeat(256), "😀".repeat(255), "😀".repeat(256), "a\u0000b");
    }

    @Test
    void fieldsThatNobodyHasAreRefusedAndNotDropped() {
        OcsAnswer answer = talk.admin()
                .request("POST", USERS)
                .form("userid", id)
                .form("password", "123456")
                .form("subadmin[]", talk.group("team"))
                .send();

        assertThat(answer).hasStatus(400);
        assertThat(answer.statusCode()).isEqualTo(103);
        assertThat(talk.admin().request("GET", USERS + "/" + id).send()).hasStatus(404);
    }

    private static Stream<Arguments> values(String key, String parameter, List<String> values) {
        return values.stream().map(value -> Arguments.of(key, parameter, value));
    }
}
