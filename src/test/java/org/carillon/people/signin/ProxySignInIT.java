package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProxyLogins;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trusted proxy that has signed people in (docs/contract/sign-in.md 8). */
class ProxySignInIT extends DeployedTalk {
    private Actor browser;
    private String id;

    @BeforeEach
    void openABrowser() {
        browser = talk.guest();
        id = talk.newName("mira");
    }

    @Test
    void thePageOffersTheProxy() {
        assertThat(LoginFlows.page(browser, "GET", "/login").send().body())
                .contains("Sign in with The proxy", "href=\"/login/proxy?redirect=%2F\"");
    }

    @Test
    void whomTheProxyKnowsIsSignedInAndLedOn() {
        OcsAnswer answer = ProxyLogins.request(browser)
                .header("X-Remote-User", id)
                .header("X-Remote-Name", "Zoe")
                .header("X-Remote-Mail", "zoe@example.org")
                .query("redirect", "/call/abcd")
                .send();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/call/abcd");
        OcsAnswer who = ProviderLogins.whoIs(browser).ok();
        assertThat(who.text("id")).isEqualTo(id);
        assertThat(who.text("displayname")).isEqualTo("Zoe");
        assertThat(who.text("email")).isEqualTo("zoe@example.org");
        assertThat(browser.listRooms()).succeeds();
    }

    @Test
    void namesAreReadAsUtf8() {
        RawHttp.Answer answer = RawHttp.ask(
                "GET", ProxyLogins.PATH, headers("X-Remote-User: " + id, "X-Remote-Name: " + latin1("Zoé 😀")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(talk.admin()
                        .request("GET", "/ocs/v2.php/cloud/users/" + id)
                        .send()
                        .ok()
                        .text("displayname"))
                .isEqualTo("Zoé 😀");
    }

    @Test
    void groupsFollowButNobodyBecomesAnAdministrator() {
        String kept = talk.newName("kept");
        String lost = talk.newName("lost");
        ProxyLogins.request(browser)
                .header("X-Remote-User", id)
                .header("X-Remote-Groups", kept + "; " + lost + ";admin;;")
                .send();

        ProxyLogins.request(talk.guest())
                .header("X-Remote-User", id)
                .header("X-Remote-Groups", kept)
                .send();

        assertThat(groups()).containsExactly(kept);
    }

    @Test
    void anIdThatSomebodyHasIsRefusedAndExplained() {
        Actor local = talk.user("mira");

        OcsAnswer answer = ProxyLogins.signIn(browser, local.id());

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("The name is taken", "The proxy");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(local)).succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "the proxy and the server under test know thi", "X"})
    void withoutTheSecretNobodyIsBelieved(String secret) {
        OcsRequest request = LoginFlows.page(browser, "GET", ProxyLogins.PATH).header("X-Remote-User", id);

        OcsAnswer answer = (secret.equals("X") ? request : request.header("X-Carillon-Proxy-Secret", secret)).send();

        assertNobodyIsIn(answer);
    }

    @Test
    void whoIsNotBelievedIsOnRecord() {
        String address = "2001:db8:" + Integer.toHexString(id.hashCode() & 0xffff) + "::1";

        LoginFlows.page(browser, "GET", ProxyLogins.PATH)
                .header("X-Forwarded-For", address)
                .header("X-Remote-User", id)
                .send();

        assertThat(new AuditLog(talk.admin()).last("address", address).toString())
                .contains("signed-in", "SIGN_IN_FAILED", "\"by\":\"proxy\"", "the proxy does not send the secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "127.0.0.9"})
    void nobodyElseThanATrustedProxyIsBelieved(String address) {
        try (RawHttp stranger = RawHttp.from(address)) {
            stranger.sendHead(
                    "GET", ProxyLogins.PATH, 0, headers("X-Forwarded-For: 127.0.0.1", "X-Remote-User: " + id));

            assertThat(stranger.answer().status()).isEqualTo(403);
        }
        assertThat(talk.admin().request("GET", "/ocs/v2.php/cloud/users/" + id).send())
                .hasStatus(404);
    }

    @Test
    void whoIsSaidToBeSeveralIsNobody() {
        RawHttp.Answer answer = RawHttp.ask(
                "GET", ProxyLogins.PATH, headers("X-Remote-User: " + id, "X-Remote-User: " + talk.newName("other")));

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "../admin", "a/b"})
    void anIdThatNoAccountCanHaveIsRefused(String odd) {
        assertNobodyIsIn(ProxyLogins.signIn(browser, odd));
    }

    /** Proxies guard an address as it is written: another way to write it may be open to everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.php/login/proxy",
                "/login/proxy;a=b",
                "/login;a=b/proxy",
                "/login//proxy",
                "//login/proxy",
                "/login/./proxy",
                "/login/prox%79",
                "/LOGIN/proxy",
                "/login/proxy/",
                "/login/proxy/x",
            })
    void itIsWrittenExactlySo(String path) {
        RawHttp.Answer answer = RawHttp.ask("GET", path, headers("X-Remote-User: " + id));

        assertThat(answer.status()).isIn(400, 404);
        assertThat(talk.admin().request("GET", "/ocs/v2.php/cloud/users/" + id).send())
                .hasStatus(404);
    }

    @Test
    void headersCountNowhereElse() {
        for (String path : List.of("/login", "/ocs/v2.php/cloud/user", "/ocs/v2.php/apps/spreed/api/v4/room")) {
            OcsAnswer answer = browser.request("GET", path)
                    .header("X-Carillon-Proxy-Secret", ProxyLogins.SECRET)
                    .header("X-Remote-User", talk.admin().id())
                    .send();
            assertThat(answer.body()).doesNotContain("You are signed in");
        }
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @Test
    void whoOnlyLooksIsNotSignedIn() {
        OcsAnswer answer = LoginFlows.page(browser, "HEAD", ProxyLogins.PATH)
                .header("X-Carillon-Proxy-Secret", ProxyLogins.SECRET)
                .header("X-Remote-User", id)
                .send();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/login");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @Test
    void theSessionGetsAnotherIdAndSigningOutLeadsToTheProxy() {
        LoginFlows.page(browser, "GET", "/login").send();
        Actor before = browser.withCookiesAs(talk.guest());
        ProxyLogins.signIn(browser, id);

        assertThat(ProviderLogins.whoIs(before)).hasStatus(401);
        OcsAnswer page = LoginFlows.page(browser, "GET", "/logout").send();
        OcsAnswer answer = LoginFlows.page(browser, "POST", "/logout")
                .form("requesttoken", LoginFlows.requestToken(page))
                .send();
        assertThat(answer).hasStatus(200).hasHeader("Refresh", "0; url=/mellon/logout?ReturnTo=/login");
        assertThat(answer.body()).contains("href=\"/mellon/logout?ReturnTo=/login\"", "Sign out at The proxy, too");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    private void assertNobodyIsIn(OcsAnswer answer) {
        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("You are not signed in");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    private List<String> groups() {
        return talk
                .admin()
                .request("GET", "/ocs/v2.php/cloud/users/" + id + "/groups")
                .send()
                .ok()
                .object()
                .getJsonArray("groups")
                .stream()
                .map(value -> ((JsonString) value).getString())
                .toList();
    }

    private static String[] headers(String... more) {
        String[] all = new String[more.length + 1];
        all[0] = "X-Carillon-Proxy-Secret: " + ProxyLogins.SECRET;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** As a header is sent in UTF-8: a character for each byte. */
    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
