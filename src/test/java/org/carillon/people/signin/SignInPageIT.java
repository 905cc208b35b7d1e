package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which people sign in (docs/contract/sign-in.md 4). */
class SignInPageIT extends DeployedTalk {
    private static final String PASSWORD = "123456";

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/index.php/login"})
    void thePageOffersProvidersAndTheForm(String path) {
        OcsAnswer page = LoginFlows.page(talk.guest(), "GET", path)
                .query("redirect", "/call/abcd")
                .send();

        assertThat(page).hasStatus(200);
        assertThat(page.body())
                .contains(
                        "Sign in with The &lt;Company&gt;",
                        "href=\"" + path + "/oidc/lying?redirect=%2Fcall%2Fabcd\"",
                        "type=\"password\"")
                .doesNotContain("<script");
    }

    @Test
    void theFormSignsInAndLeadsOn() {
        Actor user = talk.user("mira");
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.page(browser, "GET", "/login").send();

        OcsAnswer answer = send(browser, page, user, PASSWORD, "/call/abcd");

        assertThat(answer).hasStatus(303).hasHeader("Location", "/call/abcd");
        assertThat(answer.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("CARILLON_SESSION="));
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
        assertThat(LoginFlows.page(browser, "GET", "/login").send().body()).contains("You are signed in", user.id());
    }

    @Test
    void wrongPasswordsAreTold() {
        Actor user = talk.user("mira");
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.page(browser, "GET", "/login").send();

        OcsAnswer answer = send(browser, page, user, "wrong", "/");

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("role=\"alert\"", user.id());
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @Test
    void aForeignFormSignsNobodyIn() {
        Actor attacker = talk.user("attacker");
        OcsAnswer page = LoginFlows.page(talk.guest(), "GET", "/login").send();
        Actor victim = talk.guest();

        assertThat(send(victim, page, attacker, PASSWORD, "/")).hasStatus(403);
        LoginFlows.page(victim, "GET", "/login").send();
        assertThat(send(victim, page, attacker, PASSWORD, "/")).hasStatus(403);
        assertThat(ProviderLogins.whoIs(victim)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void nobodyIsSentElsewhere(String redirect) {
        Actor user = talk.user("mira");
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.page(browser, "GET", "/login")
                .query("redirect", redirect)
                .send();

        assertThat(page.body()).doesNotContain("evil", "alert(1)");
        assertThat(send(browser, page, user, PASSWORD, redirect)).hasStatus(303).hasHeader("Location", "/");
        assertThat(LoginFlows.page(browser, "GET", "/login")
                        .query("redirect", redirect)
                        .send())
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void passwordsThatAreOffLetOnlyEmergenciesIn() {
        Actor user = talk.user("mira");
        String appPassword = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        talk.settings().letInByPassword("ADMIN");

        assertThat(ProviderLogins.whoIs(user)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(user.withPassword(appPassword))).succeeds();
        assertThat(ProviderLogins.whoIs(user.withBearer(appPassword))).succeeds();
        assertThat(ProviderLogins.whoIs(talk.admin())).succeeds();
        Actor browser = talk.guest();
        assertThat(LoginFlows.page(browser, "GET", "/login").send().body())
                .contains("Sign in with")
                .doesNotContain("type=\"password\"");
        OcsAnswer page = LoginFlows.page(browser, "GET", "/login")
                .query("emergency", "yes")
                .send();
        assertThat(send(browser, page, user, PASSWORD, "/")).hasStatus(403);
        assertThat(LoginFlows.page(browser, "POST", "/login")
                        .form("stateToken", LoginFlows.state(page))
                        .form("user", "admin")
                        .form("password", "admin")
                        .send())
                .hasStatus(303);
    }

    @Test
    void passwordsAreNotOffWhileNobodyCouldUseThem() {
        Actor user = talk.user("mira");
        talk.settings().letInByPassword();

        assertThat(ProviderLogins.whoIs(user)).succeeds();
    }

    @Test
    void aLoginFlowOffersTheSameWays() {
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.open(browser, LoginFlows.start(talk.guest(), "Phone"));
        assertThat(page.body()).contains("/login/oidc/lying?redirect=%2Flogin%2Fv2%2Fflow", "type=\"password\"");

        talk.settings().letInByPassword("admin");

        assertThat(LoginFlows.open(browser, LoginFlows.start(talk.guest(), "Phone"))
                        .body())
                .contains("/login/oidc/lying?")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void aPreviewOpensNoCookieSession() {
        OcsAnswer answer = LoginFlows.page(talk.guest(), "HEAD", "/login").send();

        assertThat(answer).hasStatus(200);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    private static OcsAnswer send(Actor browser, OcsAnswer page, Actor user, String password, String redirect) {
        return LoginFlows.page(browser, "POST", "/login")
                .form("stateToken", LoginFlows.state(page))
                .form("user", user.id())
                .form("password", password)
                .form("redirect", redirect)
                .send();
    }
}
