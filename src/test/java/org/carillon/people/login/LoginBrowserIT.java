package org.carillon.people.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carillon.testing.Actor;
import org.carillon.testing.Browser;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.DirectLogins;
import org.carillon.testing.LoginFlows;
import org.junit.jupiter.api.Test;

/** A person lets an app in with a real browser, which runs no scripts (docs/contract/pages.md 4). */
class LoginBrowserIT extends DeployedTalk {

    @Test
    void aPersonLetsAnAppIn() {
        Actor user = talk.user("mira");
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Phone of Mira");
        try (Browser browser = Browser.start()) {
            Page page = browser.pageWithoutScripts();

            page.navigate(
                    CarillonServer.baseUri().resolve(LoginFlows.path(flow)).toString());
            assertThat(page.getByText("“Phone of Mira” asks")).isVisible();
            assertThat(page.locator("main")).hasCSS("max-width", "448px"); // the styles may be loaded
            page.getByLabel("Account").fill(user.id());
            page.getByLabel("Password").fill("wrong");
            button(page, "Sign in").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Account")).hasValue(user.id());
            page.getByLabel("Password").fill("123456");
            button(page, "Sign in").click();
            assertThat(page.getByText(user.displayName())).isVisible();
            button(page, "Grant access").click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("The app is connected");

            assertThat(browser.complaints()).isEmpty();
        }

        String password = LoginFlows.poll(app, flow).ok().json().getString("appPassword");
        assertThat(user.withPassword(password).listRooms()).succeeds();
    }

    /** Chromium can not open the address itself, but asks for it: that is what apps catch. */
    @Test
    void aWindowOfAnAppIsSentToTheApp() {
        Actor user = talk.user("mira");
        List<String> ends = new CopyOnWriteArrayList<>();
        try (Browser browser = Browser.start()) {
            Page page = browser.pageWithoutScripts();
            page.onRequest(request -> {
                if (request.url().startsWith("nc:")) {
                    ends.add(request.url());
                }
            });

            page.setExtraHTTPHeaders(Map.of("OCS-APIRequest", "true"));
            page.navigate(CarillonServer.baseUri()
                    .resolve(DirectLogins.BEGIN + "?user=" + user.id())
                    .toString());
            page.setExtraHTTPHeaders(Map.of());
            assertThat(page.getByLabel("Account")).hasValue(user.id());
            page.getByLabel("Password").fill("123456");
            button(page, "Sign in").click();
            assertThat(page.getByText(user.displayName())).isVisible();
            button(page, "Grant access").click();
            page.waitForCondition(() -> !ends.isEmpty());

            assertThat(browser.complaints()).isEmpty();
        }

        assertThat(ends).hasSize(1);
        String password = DirectLogins.read(ends.get(0)).appPassword();
        assertThat(user.withPassword(password).listRooms()).succeeds();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
