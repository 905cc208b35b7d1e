package org.carillon.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.PlainServer;
import org.carillon.testing.WebClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WAR at another context root than {@code /}, on a server of its own, behind a proxy that is believed. */
class ContextRootIT {
    private static final Map<String, String> ADMIN = Map.of("user", "admin", "password", "admin");
    private static final Map<String, String> API = Map.of(
            "Authorization",
            CarillonServer.basicAuthorization("admin", "admin"),
            "OCS-APIRequest",
            "true",
            "Accept",
            "application/json");
    private static final Map<String, String> BY_TLS =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "talk.example");

    private static PlainServer server;
    private static URI base;

    private final WebClient browser = new WebClient(Map.of("User-Agent", "An app"));

    @BeforeAll
    static void start() {
        server = PlainServer.startAt("/talk", Map.of("carillon.trusted-proxies", "127.0.0.1"));
        base = server.baseUri();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aLoginFlowLeadsFromAddressToAddress() {
        JsonObject flow = json(browser.post(base.resolve("login/v2"), Map.of()));
        JsonObject poll = flow.getJsonObject("poll");
        HttpResponse<String> form = browser.follow(browser.get(URI.create(flow.getString("login"))));
        HttpResponse<String> signedIn = browser.submit(form, ADMIN);
        HttpResponse<String> granted = browser.submit(browser.follow(signedIn), Map.of());
        HttpResponse<String> told =
                browser.post(URI.create(poll.getString("endpoint")), Map.of("token", poll.getString("token")));

        assertThat(granted.body()).contains("The app is connected");
        assertThat(json(told).getString("server") + "/").isEqualTo(base.toString());
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.matches("(?i).*; *path=/talk(;.*)?"))
                .anyMatch(cookie -> cookie.startsWith("CARILLON_DEVICE="))
                .noneMatch(cookie -> cookie.matches("(?i).*; *secure.*"));
    }

    /** People are told to give their app this address, and leave the slash out. */
    @Test
    void withoutTheSlashItLeadsThere() {
        String address = base.toString();
        HttpResponse<String> answer = browser.get(URI.create(address.substring(0, address.length() - 1)));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(base.resolve(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.php/"})
    void soDoesTheOlderOne(String prefix) {
        HttpResponse<String> form = browser.get(base.resolve(prefix + "login/flow"), "OCS-APIRequest", "true");
        HttpResponse<String> end = browser.submit(browser.follow(browser.submit(form, ADMIN)), Map.of());

        assertThat(end.headers().firstValue("Location").orElse(""))
                .startsWith("nc://login/server:" + base.toString().replaceFirst("/$", "") + "&user:admin&password:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "index.php", "call/abcd1234", "index.php/call/abcd1234", "login/flow", "login/v2/flow/x"})
    void pagesFindTheirStylesIconsAndLinks(String page) {
        HttpResponse<String> answer = browser.get(base.resolve(page));

        assertThat(WebClient.references(answer)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(reference -> assertThat(
                        browser.get(reference).statusCode())
                .as("%s", reference)
                .isEqualTo(200));
    }

    @Test
    void addressesInAnswersLeadToSomething() {
        WebClient admin = new WebClient(API);
        JsonObject capabilities =
                data(admin.get(base.resolve("ocs/v2.php/cloud/capabilities"))).getJsonObject("capabilities");
        String shown = capabilities.getJsonObject("theming").getString("url");
        List<String> backgrounds = capabilities
                .getJsonObject("spreed")
                .getJsonObject("config")
                .getJsonObject("call")
                .getJsonArray("predefined-backgrounds-v2")
                .getValuesAs(value -> ((JsonString) value).getString());
        String token = data(admin.get(base.resolve("ocs/v2.php/apps/spreed/api/v3/signaling/settings")))
                .getJsonObject("helloAuthParams")
                .getJsonObject("2.0")
                .getString("token");
        String issued = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(shown + "/").isEqualTo(base.toString());
        assertThat(backgrounds).isNotEmpty().allSatisfy(path -> assertThat(
                        admin.get(base.resolve(path)).statusCode())
                .isEqualTo(200));
        assertThat(issued).contains("\"iss\":\"" + base + "\"");
    }

    @Test
    void notificationsLinkToPagesAndPictures() {
        WebClient admin = new WebClient(API);
        admin.post(base.resolve("ocs/v2.php/cloud/users"), Map.of("userid", "bob", "password", "123456"));
        String token = data(admin.post(
                        base.resolve("ocs/v2.php/apps/spreed/api/v4/room"), Map.of("roomType", "1", "invite", "bob")))
                .getString("token");
        admin.post(base.resolve("ocs/v2.php/apps/spreed/api/v4/room/" + token + "/participants/active"), Map.of());
        admin.post(base.resolve("ocs/v2.php/apps/spreed/api/v4/call/" + token), Map.of());
        WebClient bob = new WebClient(Map.of(
                "Authorization",
                CarillonServer.basicAuthorization("bob", "123456"),
                "OCS-APIRequest",
                "true",
                "Accept",
                "application/json"));

        JsonObject ring = json(bob.get(base.resolve("ocs/v2.php/apps/notifications/api/v2/notifications")))
                .getJsonObject("ocs")
                .getJsonArray("data")
                .getJsonObject(0);
        String picture = ring.getJsonObject("subjectRichParameters")
                .getJsonObject("call")
                .getString("icon-url");

        assertThat(List.of(ring.getString("link"), ring.getString("icon"), picture))
                .allSatisfy(address -> {
                    assertThat(address).startsWith(base.toString());
                    assertThat(bob.get(URI.create(address)).statusCode()).isEqualTo(200);
                });
    }

    @Test
    void theDescriptionLeadsToTheApi() {
        JsonObject document = json(browser.get(base.resolve("/openapi?format=json"), "Accept", "application/json"));
        String path = document.getJsonObject("paths").keySet().stream()
                .filter(name -> name.endsWith("/status.php"))
                .findFirst()
                .orElseThrow();
        String from = document.containsKey("servers")
                        && !document.getJsonArray("servers").isEmpty()
                ? document.getJsonArray("servers").getJsonObject(0).getString("url")
                : "";

        URI address = base.resolve(from + path);
        assertThat(browser.get(address).statusCode()).as("%s", address).isEqualTo(200);
    }

    @Test
    void theRequestTokenProvesPagesOfThisServer() {
        String token = json(browser.get(base.resolve("csrftoken"))).getString("token");
        URI conversations = base.resolve("ocs/v2.php/apps/spreed/api/v4/room");

        assertThat(browser.get(conversations, "requesttoken", token).statusCode())
                .isEqualTo(401);
        assertThat(new WebClient(Map.of())
                        .get(conversations, "requesttoken", token)
                        .statusCode())
                .isEqualTo(412);
    }

    /** Liberty remembers which entry point a path led to, up to its first semicolon. */
    @ParameterizedTest
    @CsvSource({
        "/ocs;x/v1.php, 998",
        "/ocs;x/v2.php, 404",
        "/ocs;x/v1.php, 998",
        "/ocs/v1.php;x, 998",
        "/ocs/v2.php;x, 404",
        "//ocs/v1.php, 998",
        "/ocs//v2.php, 404"
    })
    void eachEntryPointRefusesByItsOwnCode(String entryPoint, int code) {
        URI address = URI.create(base.toString().replaceFirst("/$", "") + entryPoint + "/cloud/groups/admin;x");

        JsonObject answer = json(new WebClient(API).get(address));

        assertThat(answer.getJsonObject("ocs").getJsonObject("meta").getInt("statuscode"))
                .isEqualTo(code);
    }

    @Test
    void behindTlsAddressesAreForHttps() {
        WebClient app = new WebClient(BY_TLS);

        assertThat(json(app.post(base.resolve("login/v2"), Map.of())).getString("login"))
                .startsWith("https://talk.example/talk/login/v2/flow/");
        assertThat(app.get(base).body()).contains("https://talk.example/talk");
    }

    @Test
    void behindTlsCookiesAreForHttpsAlone() {
        HttpResponse<String> page = browser.get(base.resolve("login/flow"), "OCS-APIRequest", "true");
        List<String> first = page.headers().allValues("Set-Cookie");
        URI flow = base.resolve("login/flow/grant");
        List<String> again =
                browser.get(flow, "X-Forwarded-Proto", "https").headers().allValues("Set-Cookie");
        List<String> signedIn = new WebClient(Map.of(
                        "X-Forwarded-Proto", "https", "Cookie", again.get(0).replaceFirst(";.*", "")))
                .submit(page, ADMIN)
                .headers()
                .allValues("Set-Cookie");

        assertThat(first).hasSize(1);
        assertThat(again).hasSize(1).allMatch(cookie -> cookie.matches("(?i).*; *path=/talk;.*"));
        assertThat(again.get(0))
                .startsWith(first.get(0).replaceFirst(";.*", ";"))
                .matches("(?i).*; *secure(;.*|$)");
        assertThat(again.get(0)).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(signedIn)
                .filteredOn(cookie -> cookie.startsWith("CARILLON_DEVICE="))
                .hasSize(1)
                .allMatch(cookie -> cookie.matches("(?i).*; *secure(;.*|$)"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(browser.get(base.resolve("talk/page.css")).statusCode()).isEqualTo(404);
        assertThat(browser.get(base.resolve("page.css/x")).statusCode()).isEqualTo(404);
        assertThat(browser.get(base.resolve("page.css;x")).statusCode()).isEqualTo(404);
    }

    private static JsonObject data(HttpResponse<String> answer) {
        return json(answer).getJsonObject("ocs").getJsonObject("data");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            throw new AssertionError("no JSON object: " + answer + " " + answer.body(), e);
        }
    }
}
