package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedProvider;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People sign out (docs/contract/sign-in.md 6). */
class SignOutIT extends DeployedProvider {
    @BeforeEach
    void miraHasSignedIn() {
        browser = ProviderLogins.signIn(talk, lying, mira);
    }

    @Test
    void thePageAsksAndItsFormStaysHere() {
        OcsAnswer page = LoginFlows.page(browser, "GET", "/logout").send();

        assertThat(page).hasStatus(200);
        assertThat(page.body()).contains("Sign out?");
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("form-action 'self';");
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    @Test
    void signingOutEndsTheSessionHereAndThere() {
        Actor thief = browser.withCookiesAs(talk.guest());
        OcsAnswer page = LoginFlows.page(browser, "GET", "/logout").send();

        OcsAnswer answer = signOut(page);

        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Refresh").orElseThrow())
                .startsWith("0; url=" + lying.issuer() + "/end?")
                .contains("id_token_hint=eyJ", "client_id=carillon", "post_logout_redirect_uri=http");
        assertThat(answer.body())
                .contains("href=\"" + lying.issuer() + "/end?", "Sign out at The &lt;Company&gt;, too");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(thief)).hasStatus(401);
    }

    @Test
    void noOtherPageSignsOut() {
        assertThat(LoginFlows.page(browser, "POST", "/logout").send()).hasStatus(412);
        assertThat(LoginFlows.page(browser, "POST", "/logout")
                        .form("requesttoken", "x".repeat(64))
                        .send())
                .hasStatus(412);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    @Test
    void whoSignedInWithAPasswordIsSignedOutHere() {
        Actor user = talk.user("mira");
        Actor other = talk.guest();
        OcsAnswer page = LoginFlows.page(other, "GET", "/login").send();
        LoginFlows.page(other, "POST", "/login")
                .form("stateToken", LoginFlows.state(page))
                .form("user", user.id())
                .form("password", "123456")
                .send();
        OcsAnswer question = LoginFlows.page(other, "GET", "/logout").send();

        OcsAnswer answer = LoginFlows.page(other, "POST", "/logout")
                .header("requesttoken", LoginFlows.requestToken(question))
                .send();

        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).contains("You are signed out");
        assertThat(ProviderLogins.whoIs(other)).hasStatus(401);
    }

    @Test
    void whoIsNotSignedInIsTold() {
        assertThat(LoginFlows.page(talk.guest(), "GET", "/logout").send().body())
                .contains("You are signed out", "href=\"/login\"");
    }

    private OcsAnswer signOut(OcsAnswer page) {
        return LoginFlows.page(browser, "POST", "/logout")
                .form("requesttoken", LoginFlows.requestToken(page))
                .send();
    }
}
