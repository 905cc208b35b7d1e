package org.carillon.people.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of a login flow (docs/contract/pages.md 4). */
class LoginPageIT extends DeployedTalk {
    private static final String PASSWORD = "123456";

    private Actor user;
    private Actor app;
    private Actor browser;
    private JsonObject flow;

    @BeforeEach
    void anAppWaits() {
        user = talk.user("mira");
        app = talk.guest();
        browser = talk.guest();
        flow = LoginFlows.start(app, "My <phone> & \"co\"");
    }

    @Test
    void thePageNamesTheAppAndRunsNoScripts() {
        OcsAnswer page = LoginFlows.open(browser, flow);

        assertThat(page).hasStatus(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("My &lt;phone&gt; &amp; &quot;co&quot;", "lang=\"en\"", "<label for=\"user\">")
                .doesNotContain("<script", "style=");
    }

    @Test
    void theAddressOfTheFlowDoesNotStay() {
        OcsAnswer answer = LoginFlows.page(browser, "GET", "/index.php" + LoginFlows.path(flow))
                .send();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/index.php/login/v2/flow");
    }

    @Test
    void aPreviewOfTheLinkTakesNothingAway() {
        Actor preview = talk.guest();
        String path = LoginFlows.path(flow);

        for (int i = 0; i < 2; i++) {
            OcsAnswer answer = LoginFlows.page(preview, "HEAD", path).send();
            assertThat(answer).hasStatus(303).hasHeader("Location", "/login/v2/flow");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }

        assertThat(LoginFlows.open(browser, flow)).hasStatus(200);
        assertThat(LoginFlows.page(preview, "HEAD", path).send()).hasStatus(403);
        assertThat(LoginFlows.page(browser, "HEAD", path).send()).hasStatus(303);
    }

    @Test
    void aPreviewBeginsNoFlowAndOpensNoCookieSession() {
        for (String path : new String[] {"/login/flow", "/csrftoken"}) {
            Actor preview = talk.guest();
            OcsAnswer answer = preview.request("HEAD", path).send();

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(LoginFlows.page(preview, "GET", "/login/flow/grant").send())
                    .hasStatus(403);
        }
    }

    @Test
    void whoSignsInSeesTheButtonAlone() {
        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD);

        assertThat(page).hasStatus(200);
        assertThat(page.body()).contains("Grant access", user.displayName()).doesNotContain("type=\"password\"");
    }

    @Test
    void aWrongPasswordIsTold() {
        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), "wrong");

        assertThat(page).hasStatus(403);
        assertThat(page.body()).contains("role=\"alert\"", "value=\"" + user.id() + "\"", "type=\"password\"");
        assertThat(LoginFlows.signIn(browser, page, user.id(), PASSWORD).body()).contains("Grant access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody-of-this-name", "a\u0000b", "é"})
    void anAccountThatIsNoneIsTold(String name) {
        OcsAnswer page = LoginFlows.open(browser, flow);

        assertThat(LoginFlows.signIn(browser, page, name, PASSWORD)).hasStatus(403);
        assertThat(LoginFlows.signIn(browser, page, user.id(), name + "x")).hasStatus(403);
    }

    @Test
    void whoIsSignedInSeesTheButtonAtOnce() {
        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD);
        LoginFlows.grant(browser, page).ok();
        JsonObject second = LoginFlows.start(app, "Second");

        OcsAnswer shown = LoginFlows.open(browser, second);

        assertThat(shown.body()).contains("Grant access").doesNotContain("type=\"password\"");
        LoginFlows.grant(browser, shown).ok();
        assertThat(LoginFlows.poll(app, second)).hasStatus(200);
    }

    @Test
    void anAppPasswordLetsNoOtherAppIn() {
        String appPassword = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");

        assertThat(LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), appPassword))
                .hasStatus(403);
        assertThat(LoginFlows.open(user.withPassword(appPassword), LoginFlows.start(app, "Other"))
                        .body())
                .contains("type=\"password\"");
    }

    @Test
    void aFormOfSomebodyElseIsRefused() {
        LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD);

        assertThat(LoginFlows.page(browser, "POST", "/login/v2/grant")
                        .form("stateToken", "a".repeat(64))
                        .send())
                .hasStatus(403);
        assertThat(LoginFlows.page(browser, "POST", "/login/v2/grant").send()).hasStatus(403);
        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void nobodyGrantsWithoutSigningIn() {
        OcsAnswer page = LoginFlows.open(browser, flow);

        assertThat(LoginFlows.grant(browser, page)).hasStatus(403);
        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void anUnknownAddressIsRefused() {
        assertThat(LoginFlows.page(browser, "GET", "/login/v2/flow/" + "x".repeat(128))
                        .send())
                .hasStatus(403);
        assertThat(LoginFlows.page(browser, "GET", "/login/v2/flow").send()).hasStatus(403);
    }

    @Test
    void anAddressHoldsForOneBrowser() {
        LoginFlows.open(browser, flow);

        assertThat(LoginFlows.open(browser, flow)).hasStatus(200);
        assertThat(LoginFlows.open(talk.guest(), flow)).hasStatus(403);
    }

    @Test
    void afterTwentyMinutesThePageIsOver() {
        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD);

        talk.advanceClock(Duration.ofMinutes(20));

        assertThat(LoginFlows.grant(browser, page)).hasStatus(403);
        assertThat(LoginFlows.open(talk.guest(), flow)).hasStatus(403);
    }

    @Test
    void theCookieChangesWithTheSignIn() {
        OcsAnswer page = LoginFlows.open(browser, flow);

        OcsAnswer answer = LoginFlows.page(browser, "POST", "/login/v2/flow")
                .form("stateToken", LoginFlows.state(page))
                .form("user", user.id())
                .form("password", PASSWORD)
                .send();

        assertThat(answer).hasStatus(303);
        assertThat(answer.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("CARILLON_SESSION="));
    }

    @Test
    void wrongCredentialsAreRefused() {
        assertThat(LoginFlows.page(user.withPassword("wrong"), "GET", LoginFlows.path(flow))
                        .send())
                .hasStatus(401);
    }
}
