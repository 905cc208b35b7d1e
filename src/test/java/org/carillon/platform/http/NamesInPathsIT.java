package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be created is found again, and what no path carries can not be created (docs/contract/envelope.md 10.2). */
class NamesInPathsIT extends DeployedTalk {
    private static final String GROUPS = "/ocs/v2.php/cloud/groups";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C# devs", "a?b", "50%", "ü", "a+b", "a b", "😀", "a&b=c", "a;b", "a:b@c", "\"q\"", "<x>", "{x}", "[x]",
                "|", "^", "`", "a%41", "%2F", "%2e%2e", "a..b", "...", "a,b", "a'b", "~", "$", "*", "(x)", "!", "日本",
                "#", "?", "%", "a#b?c%d"
            })
    void aGroupIsFoundUnderItsName(String name) {
        String id = name + " " + System.nanoTime();
        assertThat(groups("POST", "").form("groupid", id).send().ok().status()).isEqualTo(200);

        assertThat(groups("GET", id).send().ok().status()).isEqualTo(200);
        assertThat(groups("PUT", id)
                        .form("key", "displayname")
                        .form("value", "New")
                        .send()
                        .ok()
                        .status())
                .isEqualTo(200);
        assertThat(slowly("PUT", id)).isEqualTo(200);
        assertThat(groups("DELETE", id).send().ok().status()).isEqualTo(200);
        assertThat(groups("GET", id).send().statusCode()).isEqualTo(998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/", "a\\b", ".", "..", "a\nb", "a\tb", "a\u0000b", "\u007f", "a\u0085b"})
    void aGroupThatNoPathCarriesIsRefused(String id) {
        assertThat(groups("POST", "").form("groupid", id).send().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void soAreAnAccountAndASetting(String name) {
        assertThat(talk.admin()
                        .request("POST", "/ocs/v2.php/cloud/users")
                        .form("userid", name)
                        .form("password", "123456")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(ask("POST", "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/" + name + "?value=1")
                        .status())
                .isBetween(400, 404);
    }

    /** Where the server answers by itself, before the application (docs/servers.md), there is at least no success. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%u0041", "%00", "%0A", "%7F", "\\", "\u00c3\u00bc", "\u00fc", "^|<>"})
    void aPathThatIsNoneIsRefused(String segment) {
        assertThat(ask("GET", GROUPS + "/admin" + segment).status()).isBetween(400, 404);
        assertThat(ask("DELETE", GROUPS + "/admin" + segment).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GROUPS + "/admin;x=1",
                GROUPS + "/admin;",
                GROUPS + ";x/admin",
                "/ocs;x/v2.php/cloud/groups/admin",
                "/ocs/v2.php;x/cloud/groups/admin",
                GROUPS + "/admin%2Fx",
                GROUPS + "/admin%5Cx",
                GROUPS + "/%2e%2e/groups",
                GROUPS + "/%2E",
                GROUPS + "/..%2Fusers",
                GROUPS + "/a%C0%AF",
                GROUPS + "/a%ED%A0%80b",
                GROUPS + "/a%FF",
                GROUPS + "/a%80",
                "/ocs/v2.php/apps/spreed/api/v4/room/abcd1234;x=1"
            })
    void aPathThatCouldBeReadInTwoWaysIsUnknown(String path) {
        for (String method : new String[] {"GET", "DELETE", "POST"}) {
            RawHttp.Answer answer = ask(method, path);
            assertThat(answer.isEnvelope(404)).as("%s", answer).isTrue();
            assertThat(answer.body()).contains("Invalid query");
        }
        assertThat(RawHttp.ask("GET", path, "Accept: application/json", "Authorization: Bearer x")
                        .isEnvelope(997))
                .isTrue();
        RawHttp.Answer onVersionOne = ask("GET", path.replace("v2.php", "v1.php"));
        assertThat(onVersionOne.isEnvelope(998)).as("%s", onVersionOne).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/call/abcd1234;x=1",
                "/avatar/a;x/64",
                "/avatar/a%2Fb/64",
                "/avatar/a%5Cb/64",
                "/login/v2/flow;x",
                "/status.php;x",
                "/index.php/call/abcd%2e1"
            })
    void onPagesItIsNotFound(String path) {
        assertThat(ask("GET", path).status()).isEqualTo(404);
    }

    private OcsRequest groups(String method, String id) {
        return talk.admin().request(method, id.isEmpty() ? GROUPS : GROUPS + "/" + encoded(id));
    }

    /** The request is dispatched again when its body has arrived: its path stays as it was. */
    private static int slowly(String method, String id) {
        byte[] body = "key=displayname&value=Slow".getBytes(StandardCharsets.UTF_8);
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead(
                    method,
                    GROUPS + "/" + encoded(id),
                    body.length,
                    "Authorization: Basic YWRtaW46YWRtaW4=",
                    "OCS-APIRequest: true",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Expect: 100-continue");
            connection.awaitContinue();
            connection.send(body);
            return connection.answer().status();
        }
    }

    private static RawHttp.Answer ask(String method, String path) {
        return RawHttp.ask(
                method,
                path,
                "Authorization: Basic YWRtaW46YWRtaW4=",
                "OCS-APIRequest: true",
                "Accept: application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
