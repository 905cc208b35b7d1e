package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the edge makes of requests before anybody else sees them (docs/contract/envelope.md 8 and 10, pages.md 1). */
class EdgeIT extends DeployedGroup {
    private static final String JSON = "Accept: application/json";
    private static final String ADMIN = "Authorization: Basic YWRtaW46YWRtaW4=";
    private static final byte[] BODY = "description=x".getBytes(StandardCharsets.UTF_8);
    private static final int CLIENTS = 8;
    private static final int EACH = 300;

    /** Some servers refuse them by themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "<", ">", "[", "]", "{", "}", "|", "^", "`", "\u00e9"})
    void whatIsToBeEncodedLeadsNowhere(String raw) {
        for (String path : new String[] {
            "/ocs/v2.php/nothing/x",
            "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/core/x",
            "/ocs/v2.php/apps/spreed/api/v4/room/x",
            "/avatar/x/64",
            "/nothing"
        }) {
            RawHttp.Answer answer = RawHttp.ask("GET", path.replaceFirst("x(/|$)", "x" + raw + "$1"), JSON);
            assertThat(answer.status()).as("%s", answer).isIn(400, 404, path.startsWith("/nothing") ? 404 : 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "FOO"})
    void addressesOfNobodyAreNotFound(String method) {
        for (String path : new String[] {
            "/nothing",
            "/ocs",
            "/ocs/v3.php/x",
            "/none.ico",
            "/index.php/ocs/v2.php/x",
            "/error",
            "/error.html",
            "/WEB-INF/web.xml",
            "/META-INF/x"
        }) {
            assertThat(RawHttp.ask(method, path, BODY, "Content-Type: application/x-www-form-urlencoded")
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /",
        "PATCH, /",
        "FOO, /",
        "PROPFIND, /csrftoken",
        "OPTIONS, /login/v2/flow",
        "PATCH, /call/abcd1234",
        "OPTIONS, /status.php",
        "POST, /page.css",
        "DELETE, /page.css",
        "PUT, /avatar/x/64"
    })
    void pagesAndFilesTakeTheirOwnVerbsAlone(String method, String path) {
        assertThat(RawHttp.ask(method, path).status()).isEqualTo(405);
    }

    /** What there is to say about it is said without looking at it. */
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/status.php%20", "/index.php/x"})
    void theirPageDoesNotDependOnLanguages(String path) {
        RawHttp.Answer answer = RawHttp.ask("GET", path, "Accept-Language: de;q=x");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("nothing to see here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "0", "Monday, 30-Nov-26 00:00:00 GMT"})
    void aDateThatCannotBeReadCountsAsNotSent(String date) {
        assertThat(RawHttp.ask("GET", "/page.css", "If-Modified-Since: " + date).status())
                .isEqualTo(200);
    }

    /** Clients leave them as they are. WildFly refuses them before the application is asked (docs/servers.md). */
    @ParameterizedTest
    @ValueSource(strings = {"|", "\"", "<", ">", "{", "}", "^", "`", "[", "]", "\u00c3\u00bc", "a%20b"})
    void aQueryMayHaveWhatIsToBeEncoded(String raw) {
        String path = "/ocs/v2.php/apps/spreed/api/v4/listed-room?searchTerm=x" + raw;
        assertThat(RawHttp.ask("GET", path, JSON, ADMIN, "OCS-APIRequest: true").status())
                .isIn(200, raw.equals("a%20b") ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "ocs/v2.php/cloud/user", "a:b", ""})
    void whatIsNoPathIsNoFault(String target) {
        RawHttp.Answer answer = RawHttp.ask("GET", target, JSON);
        assertThat(answer.status()).as("%s", answer).isIn(0, 400, 404);
    }

    /** Liberty refuses it by itself outside the API, with our page. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/csrftoken", "/icon.svg", "/nothing", "/WEB-INF/web.xml", "/META-INF/x", "/error"})
    void nothingIsTraced(String path) {
        RawHttp.Answer answer = RawHttp.ask("TRACE", path, "X-Traced: there");
        assertThat(answer.status()).isIn(403, 404, 405);
        assertThat(answer.body()).doesNotContain("X-Traced", "there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/status.php%3Bx=1", "/status.php%20", "/%20", "/%3Bx=1", "/page.css%3Bx", "/status.php;x=1"})
    void aPageHasOneAddress(String path) {
        assertThat(RawHttp.ask("GET", path).status()).isEqualTo(404);
    }

    /** They come with every request to the same host. */
    @ParameterizedTest
    @ValueSource(strings = {"theme=Zo\u00c3\u00a9", "a=\u0001", "a=\"b", "a", "=", "a={\"b\":[1,2]}"})
    void cookiesOfOthersHarmNobody(String cookie) {
        assertHarmless(cookie);
    }

    /** What old clients said about the cookies behind it. Open Liberty refuses other numbers (docs/servers.md). */
    @ParameterizedTest
    @ValueSource(strings = {"$Version=0; a=b", "$Version=1", "$Version", "$Path=/x; a=b", "$Domain=; a=b", "$a=b"})
    void versionsOfCookiesHarmNobody(String cookie) {
        assertHarmless(cookie);
    }

    private static void assertHarmless(String cookie) {
        for (String path : new String[] {"/status.php", "/ocs/v2.php/cloud/capabilities", "/"}) {
            assertThat(RawHttp.ask("GET", path, JSON, "OCS-APIRequest: true", "Cookie: " + cookie)
                            .status())
                    .isEqualTo(200);
        }
    }

    /** One quote alone is a cookie without a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {"CARILLON_DEVICE=\"", "a=b; CARILLON_DEVICE=\"; c=d", "CARILLON_DEVICE", "CARILLON_DEVICE="})
    void aBrokenCookieOfADeviceIsNone(String cookie) {
        for (String path : new String[] {"/ocs/v2.php/cloud/user", "/", "/csrftoken"}) {
            RawHttp.Answer answer = RawHttp.ask("GET", path, JSON, "OCS-APIRequest: true", ADMIN, "Cookie: " + cookie);

            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
    }

    /** Addresses of the server's own ask for none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic \u00c3\u00a9",
                "Basic \u00ff",
                "Basic YWRtaW46YWRtaW4=",
                "Basic YWRtaW46d3Jvbmc=",
                "Basic",
                "x"
            })
    void credentialsDoNotHarmTheDescription(String credentials) {
        RawHttp.Answer answer = RawHttp.ask("GET", "/openapi", "Authorization: " + credentials);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** Headers by which a web server says who calls it, from somebody who is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$WSSN: evil.example",
                "$WSSC: https",
                "$WSIS: true",
                "$WSSP: 99",
                "X-Forwarded-Server: evil.example",
                "X-Forwarded-Prefix: /evil.example"
            })
    void nobodyElseSaysHowTheServerIsReached(String header) {
        RawHttp.Answer answer = RawHttp.ask("POST", "/login/v2", new byte[0], header);

        assertThat(answer.toString().replace("\\", ""))
                .contains("http://127.0.0.1")
                .doesNotContain("evil.example")
                .doesNotContain("https:");
    }

    @Test
    void oursAreReadBesideThem() {
        String session =
                owner.request("GET", "/csrftoken").send().header("Set-Cookie").orElseThrow();
        String ours = session.substring(0, session.indexOf(';'));
        for (String cookies : new String[] {
            "Cookie: " + ours + "; theme=Zo\u00c3\u00a9", "Cookie: theme=Zo\u00c3\u00a9; CARILLON_DEVICE=none; " + ours
        }) {
            RawHttp.Answer answer = RawHttp.ask("GET", "/ocs/v2.php/cloud/user", JSON, "OCS-APIRequest: true", cookies);
            assertThat(answer.isEnvelope(200)).as("%s", answer).isTrue();
        }
    }

    @Test
    void manyCookiesHarmNobody() {
        StringBuilder cookies = new StringBuilder("Cookie: a=b");
        for (int i = 0; i < 500; i++) {
            cookies.append("; a").append(i).append("=b");
        }
        assertThat(RawHttp.ask("GET", "/status.php", cookies.toString()).status())
                .isEqualTo(200);
    }

    /** A body that comes behind its head is waited for without a thread; then the request goes on, on another one. */
    @Test
    void noRequestIsLostHoweverManyComeAtOnce() throws InterruptedException {
        String path = "/ocs/v2.php/apps/spreed/api/v4/room/" + room.token() + "/description";
        String[] headers = {
            "Authorization: " + owner.request("GET", "/").authorization(),
            "OCS-APIRequest: true",
            "Content-Type: application/x-www-form-urlencoded",
            JSON
        };
        ConcurrentMap<Boolean, Integer> answers = new ConcurrentHashMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS * EACH; i++) {
            clients.execute(
                    () -> answers.merge(RawHttp.ask("PUT", path, BODY, headers).isEnvelope(200), 1, Integer::sum));
        }
        clients.shutdown();

        assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        assertThat(answers).isEqualTo(Map.of(true, CLIENTS * EACH));
    }
}
