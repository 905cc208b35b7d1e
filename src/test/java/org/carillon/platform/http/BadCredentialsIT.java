package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Credentials that cannot be anybody's: refused as wrong ones are, on every kind of path (docs/contract/identity.md 3).
 */
class BadCredentialsIT extends DeployedTalk {
    private static final String API = "OCS-APIRequest: true";
    private static final String JSON = "Accept: application/json";

    @ParameterizedTest
    @MethodSource
    void strangeCredentialsAreWrongOnes(String authorization) {
        for (String path : new String[] {
            "/ocs/v2.php/apps/spreed/api/v4/room", "/ocs/v2.php/cloud/capabilities", "/ocs/v2.php/nowhere"
        }) {
            OcsAnswer answer = talk.guest()
                    .request("GET", path)
                    .header("Authorization", authorization)
                    .send();

            assertThat(answer)
                    .hasStatus(401)
                    .hasMeta("failure", 997, "Unauthorised")
                    .hasHeader("WWW-Authenticate");
            assertThat(answer.body()).endsWith("}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic YWRtaW46YWRtaW4=", "BASIC YWRtaW46YWRtaW4="})
    void theSchemeMayBeWrittenInAnyCase(String authorization) {
        assertThat(talk.guest()
                        .talk("GET", "/room")
                        .header("Authorization", authorization)
                        .send())
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic  YWRtaW46YWRtaW4=",
                "basic   YWRtaW46YWRtaW4",
                "Basic\tYWRtaW46YWRtaW4=",
                "Basic \t YWRtaW46YWRtaW4=",
                "Basic YWRtaW46YWRtaW4",
                "Basic YWRtaW46YWRtaW4= ",
                "Basic YWRtaW46YWRtaW4=\t",
                "\tBasic YWRtaW46YWRtaW4=="
            })
    void rightCredentialsAreRightHoweverTheyAreWritten(String authorization) {
        RawHttp.Answer answer =
                RawHttp.ask("GET", "/ocs/v2.php/cloud/user", "Authorization:" + authorization, JSON, API);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"admin\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic Og==",
                "Basic Og",
                "basic  Og==",
                "Basic\tOg==",
                "Basic",
                "Basic ",
                "BASIC",
                "Basic =",
                "",
                " ",
                "Basic Og== "
            })
    void emptyCredentialsAreNone(String authorization) {
        RawHttp.Answer guest =
                RawHttp.ask("GET", "/ocs/v2.php/cloud/user", "Authorization:" + authorization, JSON, API);
        assertThat(guest.isEnvelope(997)).as("%s", guest).isTrue();
        assertThat(guest.body()).contains("Current user is not logged in");

        for (String path : new String[] {"/ocs/v2.php/cloud/capabilities", "/avatar/nobody/64", "/call/abcd1234"}) {
            assertThat(RawHttp.ask("GET", path, "Authorization:" + authorization, JSON, API)
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Nothing runs on behind it: the page is the refusal, and one page. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Basic !!!", "Basic YWRtaW4=", "Basic YWRtaW46d3Jvbmc", "Basic  YWRtaW46d3Jvbmc=", "Bearer", "x"
            })
    void wrongOnesAreRefusedOnPagesToo(String authorization) {
        for (String path : new String[] {"/call/abcd1234", "/login/v2/flow", "/index.php/avatar/nobody/64"}) {
            RawHttp.Answer answer = RawHttp.ask("GET", path, "Authorization: " + authorization);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).containsOnlyOnce("<html").contains("Unauthorised");
        }
    }

    static Stream<String> strangeCredentialsAreWrongOnes() {
        return Stream.of(
                "Basic " + base64("a\u0000b:123456"),
                "Basic " + base64("admin:a\u0000b"),
                "Basic " + base64("\u0000:\u0000"),
                "Basic " + base64("admin:"),
                "Basic " + base64(":admin"),
                "Basic " + base64("a\uD83D\uDE00b:123456"),
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 58, 65}),
                "Basic " + base64("u".repeat(3_000) + ":123456"),
                "Basic " + base64("admin:" + "p".repeat(3_000)),
                "Basic " + base64("admin:" + "p".repeat(72)),
                "Basic !!!",
                "Basic %%%",
                "Basic  !!!",
                "Basic " + base64("admin"),
                "Bearer",
                "Bearer " + "b".repeat(3_000),
                "Digest username=\"admin\"",
                "Negotiate YII=",
                "nonsense");
    }

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
