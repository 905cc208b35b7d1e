package org.carillon.people.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.DirectLogins;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login flow in a window of the app (docs/contract/pages.md 7). */
class DirectLoginIT extends DeployedTalk {
    private static final String PASSWORD = "123456";
    private static final String APP = "Mozilla/5.0 (Android) Talk <18>";

    private Actor user;
    private Actor window;

    @BeforeEach
    void aWindowOfAnApp() {
        user = talk.user("mira");
        window = talk.guest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.php/login/flow", "/login/flow"})
    void theWindowShowsTheFormAndNamesTheApp(String path) {
        OcsAnswer page = window.request("GET", path).header("User-Agent", APP).send();

        assertThat(page).hasStatus(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Talk &lt;18&gt;", "<label for=\"user\">", "type=\"password\"");
    }

    @Test
    void itsFormsMayLeadToTheApp() {
        OcsAnswer page = DirectLogins.opening(window, APP).send();

        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' nc:;", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void theAccountOfTheQueryIsFilledIn() {
        OcsAnswer page =
                DirectLogins.opening(window, APP).query("user", "m\"ira <b>").send();

        assertThat(page.body()).contains("value=\"m&quot;ira &lt;b&gt;\"");
    }

    @Test
    void theEndIsARedirectThatTheAppCatches() {
        OcsAnswer answer = DirectLogins.grant(window, DirectLogins.signedIn(window, APP, user.id(), PASSWORD));

        assertThat(answer).hasStatus(303);
        DirectLogins.End end = DirectLogins.read(answer.header("Location").orElseThrow());
        assertThat(end.server()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(end.loginName()).isEqualTo(user.id());
        assertThat(end.appPassword()).matches("[A-Za-z0-9]{72}");
        assertThat(user.withPassword(end.appPassword()).listRooms()).succeeds();
        assertThat(StoredRows.appPasswords(user.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("name")).isEqualTo(APP));
    }

    @Test
    void aNameOfSpecialCharactersArrives() {
        String id = user.id() + " a@c.d'e";
        Accounts.request(talk.admin(), "POST", "")
                .form("userid", id)
                .form("password", PASSWORD)
                .send()
                .ok();

        OcsAnswer answer = DirectLogins.grant(window, DirectLogins.signedIn(window, APP, id, PASSWORD));

        String address = answer.header("Location").orElseThrow();
        assertThat(address).contains("&user:" + user.id() + "+a%40c.d%27e&password:");
        assertThat(DirectLogins.read(address).loginName()).isEqualTo(id);
    }

    @Test
    void whoIsSignedInSeesTheButtonAtOnce() {
        DirectLogins.signedIn(window, APP, user.id(), PASSWORD);

        OcsAnswer again = DirectLogins.opening(window, APP).send();

        assertThat(again.body()).contains("Grant access", user.displayName()).doesNotContain("type=\"password\"");
        assertThat(DirectLogins.grant(window, again)).hasStatus(303);
    }

    @Test
    void afterwardsTheWindowIsSignedOut() {
        DirectLogins.grant(window, DirectLogins.signedIn(window, APP, user.id(), PASSWORD));

        assertThat(window.talk("GET", "/room").send()).hasStatus(401);
        assertThat(DirectLogins.opening(window, APP).send().body()).contains("type=\"password\"");
    }

    @Test
    void aFormHoldsOnce() {
        OcsAnswer page = DirectLogins.signedIn(window, APP, user.id(), PASSWORD);
        DirectLogins.grant(window, page);

        assertThat(DirectLogins.grant(window, page)).hasStatus(403);
        assertThat(StoredRows.appPasswords(user.id())).hasSize(1);
    }

    @Test
    void aWrongPasswordIsTold() {
        OcsAnswer page = DirectLogins.opening(window, APP).send();

        OcsAnswer answer = DirectLogins.signIn(window, page, user.id(), "wrong");

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("role=\"alert\"", "type=\"password\"");
        assertThat(DirectLogins.signIn(window, answer, user.id(), PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", DirectLogins.GRANT);
    }

    @Test
    void withoutTheHeaderOfAppsNothingBegins() {
        OcsAnswer page =
                DirectLogins.opening(window, APP).without("OCS-APIRequest").send();

        assertThat(page).hasStatus(403);
        assertThat(page.body()).doesNotContain("<form");
        assertThat(LoginFlows.page(window, "GET", DirectLogins.GRANT).send()).hasStatus(403);
    }

    @Test
    void aFormOfSomebodyElseIsRefused() {
        DirectLogins.signedIn(window, APP, user.id(), PASSWORD);

        assertThat(LoginFlows.page(window, "POST", DirectLogins.GRANT)
                        .form("stateToken", "a".repeat(64))
                        .send())
                .hasStatus(403);
        assertThat(LoginFlows.page(window, "POST", DirectLogins.GRANT).send()).hasStatus(403);
        assertThat(LoginFlows.page(window, "POST", DirectLogins.BEGIN)
                        .form("user", user.id())
                        .form("password", PASSWORD)
                        .send())
                .hasStatus(403);
        assertThat(StoredRows.appPasswords(user.id())).isEmpty();
    }

    @Test
    void aFormOfTheOtherFlowIsRefused() {
        OcsAnswer page = DirectLogins.signedIn(window, APP, user.id(), PASSWORD);

        assertThat(LoginFlows.grant(window, page)).hasStatus(403);
    }

    @Test
    void nobodyGrantsWithoutSigningIn() {
        OcsAnswer page = DirectLogins.opening(window, APP).send();

        assertThat(DirectLogins.grant(window, page)).hasStatus(403);
    }

    @Test
    void anAppPasswordLetsNoOtherAppIn() {
        OcsAnswer answer = DirectLogins.grant(window, DirectLogins.signedIn(window, APP, user.id(), PASSWORD));
        String appPassword =
                DirectLogins.read(answer.header("Location").orElseThrow()).appPassword();

        OcsAnswer page = DirectLogins.opening(window, APP).send();

        assertThat(DirectLogins.signIn(window, page, user.id(), appPassword)).hasStatus(403);
    }

    @Test
    void afterTwentyMinutesThePageIsOver() {
        OcsAnswer page = DirectLogins.signedIn(window, APP, user.id(), PASSWORD);

        talk.advanceClock(Duration.ofMinutes(20));

        assertThat(DirectLogins.grant(window, page)).hasStatus(403);
        assertThat(StoredRows.appPasswords(user.id())).isEmpty();
    }

    @Test
    void maintenanceStopsIt() {
        talk.settings().startMaintenance();

        assertThat(DirectLogins.opening(window, APP).send())
                .hasStatus(503)
                .hasHeader("X-Nextcloud-Maintenance-Mode", "1");
    }
}
