package org.carillon.people.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import org.carillon.testing.Browser;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.KeycloakServer;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProxyLogins;
import org.carillon.testing.SamlProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in by SAML through a real Apache, told what docs/sign-in.md 4 says, with a real browser. */
class SamlProxyIT extends DeployedTalk {
    private static Browser browser;
    private static SamlProxy proxy;
    private static String cookieOfZoe;

    private Page page;

    /** All share what takes long; each person has cookies of their own. */
    @BeforeAll
    static void startTheProxy() {
        SamlProxy.assumeInstalled();
        browser = Browser.start();
        KeycloakServer.start();
        proxy = SamlProxy.start();
    }

    @AfterAll
    static void stopTheProxy() {
        if (proxy != null) {
            proxy.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void leave() {
        if (page != null) {
            page.context().close();
        }
    }

    @Test
    void aPersonSignsInAndHasNameMailAndGroups() {
        signIn("saml-zoe");

        assertThat(page.getByText("As Zoé 😀 of SAML (saml-zoe).")).isVisible();
        JsonObject account = account("saml-zoe");
        assertThat(account.getString("email")).isEqualTo("saml-zoe@example.org");
        assertThat(groups(account)).containsExactlyInAnyOrder("bosses", "staff");
    }

    @Test
    void whoHasNoNameAndNoGroupThereHasNoneHere() {
        signIn("saml-noname");

        assertThat(page.getByText("As saml-noname (saml-noname).")).isVisible();
        JsonObject account = account("saml-noname");
        assertThat(account.toString()).doesNotContain("(null)");
        assertThat(groups(account)).isEmpty();
    }

    @Test
    void whoLeavesTheLastGroupThereLeavesItHere() {
        String membership = "/users/" + id("/users?exact=true&username=saml-noname") + "/groups/"
                + id("/groups?exact=true&search=staff");
        KeycloakServer.administer("PUT", membership, null);
        signIn("saml-noname");
        assertThat(groups(account("saml-noname"))).containsExactly("staff");

        KeycloakServer.administer("DELETE", membership, null);
        signIn("saml-noname");

        assertThat(groups(account("saml-noname"))).isEmpty();
    }

    @Test
    void aLineBreakInANameBeginsNoOtherHeader() {
        signIn("saml-break");

        JsonObject account = account("saml-break");
        assertThat(account.getString("email")).isEqualTo("saml-break@example.org");
        assertThat(account.getString("displayname")).isEqualTo("Bo X-Remote-Mail: forged@example.org");
    }

    @Test
    void signingOutEndsTheSessionsHereAtTheProxyAndThere() {
        signIn("saml-zoe");

        page.navigate(proxy.address("/logout"));
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
        assertThat(page).hasURL(proxy.address("/login"));
        choose();
        assertThat(username()).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Remote-User: saml-other",
                "x-remote-user: saml-other",
                "X_Remote_User: saml-other",
                "X-Remote-Name: Forged",
                "X-Remote-Mail: forged@example.org",
                "X-Remote-Groups: forged",
                "Connection: X-Remote-Groups, X-Remote-Name, X-Remote-Mail",
                "Connection: close, X-Remote-User, X-Carillon-Proxy-Secret",
                "X-Carillon-Proxy-Secret: forged",
            })
    void whoIsSignedInChangesNothingByHeaders(String header) {
        if (cookieOfZoe == null) {
            signIn("saml-zoe");
            cookieOfZoe = cookie("mellon-cookie");
        }
        JsonObject before = account("saml-zoe");

        String answer = proxy.curl(
                "/login/proxy?redirect=/ocs/v2.php/cloud/user",
                "--location",
                "--cookie",
                cookieOfZoe,
                "--cookie-jar",
                "/dev/null",
                "--header",
                "OCS-APIRequest: true",
                "--header",
                "Accept: application/json",
                "--header",
                header);

        assertThat(answer).contains("\"id\":\"saml-zoe\"", "\"displayname\":\"Zoé 😀 of SAML\"");
        JsonObject after = account("saml-zoe");
        assertThat(after.getString("email")).isEqualTo(before.getString("email"));
        assertThat(groups(after)).isEqualTo(groups(before));
    }

    /** Not even with the secret, which the proxy takes away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/proxy",
                "/login/proxy/",
                "/login/proxy;a=b",
                "/login;a=b/proxy",
                "/login//proxy",
                "//login/proxy",
                "/login/./proxy",
                "/mellon/../login/proxy",
                "/login/prox%79",
                "/login%2fproxy",
                "/LOGIN/proxy",
                "/index.php/login/proxy",
                "/login",
            })
    void whoIsNotSignedInIsNobody(String path) {
        String forged = talk.newName("forged");

        String answer = proxy.curl(
                path,
                "--header",
                "X-Carillon-Proxy-Secret: " + ProxyLogins.SECRET,
                "--header",
                "X-Remote-User: " + forged);

        assertThat(answer).doesNotContain("You are signed in").containsAnyOf("/mellon/login", " 400", " 404", " 200");
        assertThat(talk.admin()
                        .request("GET", "/ocs/v2.php/cloud/users/" + forged)
                        .send())
                .hasStatus(404);
    }

    @Test
    void nobodyGetsInPastTheProxy() {
        OcsAnswer answer = LoginFlows.page(talk.guest(), "GET", ProxyLogins.PATH)
                .header("X-Remote-User", "saml-zoe")
                .send();

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("You are not signed in");
    }

    /** In a browser that nobody has used. */
    private void signIn(String name) {
        leave();
        page = browser.pageWithoutScripts();
        page.navigate(proxy.address("/login?redirect=/login"));
        choose();
        username().fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
        page.getByRole(AriaRole.BUTTON, named("Continue")).click(); // what a script would do
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are signed in");
    }

    private void choose() {
        page.getByRole(AriaRole.LINK, named("Sign in with The proxy")).click();
    }

    private Locator username() {
        return page.locator("#username");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String cookie(String name) {
        return page.context().cookies(proxy.address("/")).stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private JsonObject account(String id) {
        return talk.admin()
                .request("GET", "/ocs/v2.php/cloud/users/" + id)
                .send()
                .ok()
                .object();
    }

    private static List<String> groups(JsonObject account) {
        return account.getJsonArray("groups").getValuesAs(JsonString::getString);
    }

    /** Of the only one that an administrator of the realm finds there. */
    private static String id(String path) {
        return KeycloakServer.field(
                "id", KeycloakServer.administer("GET", path, null).body());
    }
}
