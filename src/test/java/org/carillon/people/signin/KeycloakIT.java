package org.carillon.people.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.Browser;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.KeycloakServer;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.ProviderLogins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People sign in at a real provider with a real browser, which runs no scripts (docs/contract/sign-in.md). */
class KeycloakIT extends DeployedTalk {
    private Browser browser;
    private Page page;

    @BeforeEach
    void aBrowserIsOpen() {
        browser = Browser.start();
        KeycloakServer.start();
        page = browser.pageWithoutScripts();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPersonSignsInAndHasTheirGroups() {
        signIn("kc-mira");

        assertThat(page.getByText("As Mira of Keycloak (kc-mira).")).isVisible();
        assertThat(groups("kc-mira")).containsExactly("kc-staff");
        signInAnew("kc-bert");
        assertThat(groups("kc-bert")).containsExactlyInAnyOrder("admin", "kc-staff");
    }

    @Test
    void anAppGetsItsPasswordThroughTheProvider() {
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Phone of Mira");

        page.navigate(address(LoginFlows.path(flow)));
        choose();
        fill("kc-mira");
        assertThat(page.getByText("“Phone of Mira” asks")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Grant access")).click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("The app is connected");

        String password = LoginFlows.poll(app, flow).ok().json().getString("appPassword");
        assertThat(ProviderLogins.whoIs(app.withBearer(password)).text("id")).isEqualTo("kc-mira");
    }

    @Test
    void whoSignsOutHereIsAskedThereAgain() {
        signIn("kc-mira");

        page.navigate(address("/logout"));
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
        choose();
        assertThat(username()).isVisible();
    }

    @Test
    void aSessionThatEndsThereEndsHere() {
        signIn("kc-lea");
        String users = KeycloakServer.administer("GET", "/users?exact=true&username=kc-lea", null)
                .body();

        KeycloakServer.administer("POST", "/users/" + KeycloakServer.field("id", users) + "/logout", "{}");

        await().untilAsserted(() -> {
            page.navigate(address("/login"));
            assertThat(page.getByRole(AriaRole.HEADING).textContent()).isEqualTo("Sign in");
        });
    }

    @Test
    void keysThatChangeThereAreFollowed() {
        signIn("kc-mira");

        assertThat(KeycloakServer.administer(
                                "POST",
                                "/components",
                                """
                                {"name":"new keys","providerId":"rsa-generated",
                                "providerType":"org.keycloak.keys.KeyProvider","config":{"priority":["200"]}}""")
                        .statusCode())
                .isEqualTo(201);

        await().untilAsserted(() ->
                assertThat(ProviderLogins.whoIs(program()).text("id")).isEqualTo("kc-mira"));
        signInAnew("kc-mira");
        assertThat(page.getByText("(kc-mira)")).isVisible();
    }

    private Actor program() {
        String answer = KeycloakServer.token(
                "carillon",
                "grant_type=password&username=kc-mira&password=kc-mira&client_id=" + KeycloakServer.CLIENT
                        + "&client_secret=" + LyingProvider.SECRET.replace(' ', '+'));
        return talk.guest().withBearer(KeycloakServer.field("access_token", answer));
    }

    /** In another browser, which the provider does not know. */
    private void signInAnew(String name) {
        page = browser.pageWithoutScripts();
        signIn(name);
    }

    private void signIn(String name) {
        page.navigate(address("/login?redirect=/login"));
        choose();
        fill(name);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are signed in");
    }

    private void choose() {
        page.getByRole(AriaRole.LINK, named("Sign in with keycloak")).click();
    }

    private void fill(String name) {
        username().fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
    }

    private Locator username() {
        return page.locator("#username");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private List<String> groups(String id) {
        return talk.admin()
                .request("GET", "/ocs/v2.php/cloud/users/" + id)
                .send()
                .ok()
                .object()
                .getJsonArray("groups")
                .getValuesAs(JsonString::getString);
    }

    private static String address(String path) {
        return CarillonServer.baseUri().resolve(path).toString();
    }
}
