package org.carillon.people.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.carillon.testing.Actor;
import org.carillon.testing.Browser;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.FormLogins;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one's own devices (docs/contract/sign-in.md 9). */
class DevicePageIT extends DeployedTalk {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private Actor mira;
    private Actor browser;
    private Actor phone;

    @BeforeEach
    void miraIsSignedInTwice() {
        mira = talk.user("mira");
        browser = FormLogins.signIn(talk, mira, FIREFOX);
        phone = FormLogins.letIn(talk, browser, "<Phone> & more");
    }

    @Test
    void aPersonEndsAnAppAndAllOthers() {
        Actor other = FormLogins.signIn(talk, mira, "Kiosk");
        try (Browser chromium = Browser.start()) {
            Page page = chromium.pageWithoutScripts();
            page.navigate(CarillonServer.baseUri().resolve("/devices").toString());
            page.getByLabel("Account").fill(mira.id());
            page.getByLabel("Password").fill("123456");
            button(page, "Sign in").click();
            assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Where you are signed in");
            assertThat(page.getByText("This browser")).hasCount(1);

            button(page, "End <Phone> & more").click();
            assertThat(page.getByText("<Phone> & more")).hasCount(0);
            assertThat(page.getByText("Kiosk")).isVisible();
            button(page, "End all others").click();
            assertThat(page.getByText("Kiosk")).hasCount(0);
            assertThat(page.getByText("This browser")).hasCount(1);

            page.navigate(CarillonServer.baseUri().toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Where you are signed in"))
                    .click();
            button(page, "End Chromium").or(button(page, "End Chrome")).first().click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(ProviderLogins.whoIs(phone)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(other)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/index.php"})
    void whoIsNotSignedInSignsInFirst(String prefix) {
        String lead = prefix + "/login?redirect=" + prefix.replace("/", "%2F") + "%2Fdevices";

        for (String method : new String[] {"GET", "HEAD", "POST"}) {
            assertThat(LoginFlows.page(talk.guest(), method, prefix + "/devices")
                            .send())
                    .hasStatus(303)
                    .hasHeader("Location", lead);
        }
        assertThat(LoginFlows.page(phone, "GET", prefix + "/devices").send())
                .as("an app is no person")
                .hasStatus(303);
    }

    @Test
    void thePageShowsNamesAsTheyAreAndHasNoScripts() {
        OcsAnswer page = LoginFlows.page(browser, "GET", "/devices").send();

        assertThat(page).hasStatus(200);
        assertThat(page.body())
                .contains("&lt;Phone&gt; &amp; more", "Firefox on Linux", "signed in with the password", "127.0.0.1")
                .doesNotContain("<Phone>", "<script");
    }

    @Test
    void noOtherPageEndsAnything() {
        for (String token : new String[] {"", "x".repeat(64)}) {
            assertThat(LoginFlows.page(browser, "POST", "/devices")
                            .form("requesttoken", token)
                            .form("others", "yes")
                            .send())
                    .hasStatus(412);
        }
        assertThat(ProviderLogins.whoIs(phone)).succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "session-0", "nonsense"})
    void whatIsNoDeviceIsToldSo(String id) {
        OcsAnswer page = LoginFlows.page(browser, "GET", "/devices").send();

        OcsAnswer answer = LoginFlows.page(browser, "POST", "/devices")
                .form("requesttoken", LoginFlows.requestToken(page))
                .form("id", id)
                .send();

        assertThat(answer).hasStatus(404);
        assertThat(answer.body()).contains("There is no such device");
    }

    @Test
    void theStartPageLeadsHereWhoIsSignedIn() {
        assertThat(LoginFlows.page(browser, "GET", "/").send().body()).contains("href=\"/devices\"");
        assertThat(LoginFlows.page(talk.guest(), "GET", "/").send().body()).doesNotContain("/devices");
    }

    @Test
    void whoSendsThePasswordSeesThePageToo() {
        OcsAnswer page = LoginFlows.page(mira, "GET", "/devices").send();

        assertThat(LoginFlows.page(mira, "POST", "/devices")
                        .form("requesttoken", LoginFlows.requestToken(page))
                        .form("others", "yes")
                        .send())
                .hasStatus(303);
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
