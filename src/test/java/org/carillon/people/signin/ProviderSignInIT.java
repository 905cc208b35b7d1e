package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedProvider;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProviderLogins.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in at a provider (docs/contract/sign-in.md 2 and 3). */
class ProviderSignInIT extends DeployedProvider {
    @Test
    void theFirstSignInMakesAnAccount() {
        String group = talk.newName("staff");
        mira.in(group).said(lying);

        OcsAnswer answer = LoginFlows.page(
                        browser,
                        "GET",
                        ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/call/abcd")))
                .send();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/call/abcd");
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
        JsonObject account = account(mira.id());
        assertThat(account.getString("displayname")).isEqualTo("Mira");
        assertThat(account.getString("email")).isEqualTo(mira.subject() + "@example.org");
        assertThat(groups(mira.id())).containsExactly(group);
    }

    @Test
    void namesAndGroupsFollowAndOtherGroupsStay() {
        String kept = talk.newName("kept");
        String lost = talk.newName("lost");
        String won = talk.newName("won");
        ProviderLogins.signIn(talk, lying, mira.in(kept, lost));
        String own = talk.group("own");
        talk.admin()
                .request("POST", "/ocs/v2.php/cloud/users/" + mira.id() + "/groups")
                .form("groupid", own)
                .send()
                .ok();

        ProviderLogins.signIn(talk, lying, new Person(mira.subject(), mira.id(), "Mira K.", List.of(kept, won)));

        assertThat(account(mira.id()).getString("displayname")).isEqualTo("Mira K.");
        assertThat(groups(mira.id())).containsExactlyInAnyOrder(kept, won, own);
    }

    @Test
    void theSubjectCountsAndNotTheId() {
        ProviderLogins.signIn(talk, lying, mira);
        Person renamed = new Person(mira.subject(), talk.newName("Other"), "Mira", List.of());

        Actor again = ProviderLogins.signIn(talk, lying, renamed);

        assertThat(LoginFlows.page(again, "GET", "/login").send().body()).contains("(" + mira.id() + ")");
    }

    @Test
    void nobodyBecomesAnAdministratorByAGroupOfTheSameName() {
        Actor signedIn = ProviderLogins.signIn(talk, lying, mira.in("admin"));

        assertThat(groups(mira.id())).isEmpty();
        assertThat(signedIn.request("GET", "/ocs/v2.php/cloud/users").send()).hasStatus(403);
    }

    @Test
    void anIdThatSomebodyHasIsRefusedAndExplained() {
        Actor local = talk.user("mira");
        new Person(mira.subject(), local.id().toUpperCase(java.util.Locale.ROOT), "M", List.of("x")).said(lying);

        OcsAnswer answer = ProviderLogins.comeBack(browser, lying, "lying");

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("The name is taken", "The &lt;Company&gt;");
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(local)).succeeds();
        assertThat(account(local.id()).getString("displayname")).isEqualTo(local.displayName());
    }

    @Test
    void aPersonOfTheSameIdAtAnotherSubjectIsSomebodyElse() {
        ProviderLogins.signIn(talk, lying, mira);
        new Person("another", mira.id(), "M", List.of()).said(lying);

        assertThat(ProviderLogins.comeBack(browser, lying, "lying")).hasStatus(403);
    }

    @Test
    void whoIsMatchedMustBeThereAndNobodyElses() {
        Actor local = talk.user("mira");
        try (LyingProvider partner = LyingProvider.on(LyingProvider.PARTNER_PORT)) {
            mira.said(partner);
            OcsAnswer missing = ProviderLogins.comeBack(browser, partner, "partner");
            assertThat(missing).hasStatus(403);
            assertThat(missing.body()).contains("You have no account here");

            Person known = new Person(mira.subject(), local.id(), "M. Matched", List.of());
            known.said(partner);
            assertThat(ProviderLogins.comeBack(browser, partner, "partner")).hasStatus(303);
            assertThat(account(local.id()).getString("displayname")).isEqualTo("M. Matched");
            assertThat(ProviderLogins.whoIs(local)).succeeds();

            new Person("another", local.id(), "M", List.of()).said(partner);
            assertThat(ProviderLogins.comeBack(talk.guest(), partner, "partner"))
                    .hasStatus(403);
        }
    }

    @Test
    void noProviderMeansAnAccountForEmergencies() {
        Actor local = talk.user("mira");
        talk.settings().letInByPassword(local.id(), "admin");
        try (LyingProvider partner = LyingProvider.on(LyingProvider.PARTNER_PORT)) {
            new Person(mira.subject(), local.id(), "M", List.of()).said(partner);

            assertThat(ProviderLogins.comeBack(browser, partner, "partner")).hasStatus(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "é", "x:y", ".."})
    void whatNoAccountCanBeCalledIsRefused(String id) {
        new Person(mira.subject(), id, "M", List.of()).said(lying);

        assertThat(ProviderLogins.comeBack(browser, lying, "lying")).hasStatus(403);
    }

    @Test
    void aDisabledAccountIsRefused() {
        ProviderLogins.signIn(talk, lying, mira);
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/users/" + mira.id() + "/disable")
                .send()
                .ok();

        OcsAnswer answer = ProviderLogins.comeBack(browser, lying, "lying");

        assertThat(answer).hasStatus(403);
        assertThat(answer.body()).contains("disabled");
    }

    @Test
    void aDeletedAccountIsMadeAnew() {
        Actor before = ProviderLogins.signIn(talk, lying, mira);
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + mira.id())
                .send()
                .ok();

        Actor after = ProviderLogins.signIn(talk, lying, mira);

        assertThat(ProviderLogins.whoIs(before)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(after)).succeeds();
    }

    @Test
    void anAnswerCountsOnce() {
        mira.said(lying);
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/"));
        LoginFlows.page(browser, "GET", callback).send();

        assertThat(LoginFlows.page(browser, "GET", callback).send()).hasStatus(403);
    }

    @Test
    void anAnswerToSomebodyElsesBrowserSignsNobodyIn() {
        Actor victim = talk.guest();
        ProviderLogins.begin(victim, "lying", "/");
        mira.said(lying);
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/"));

        assertThat(LoginFlows.page(victim, "GET", callback).send()).hasStatus(403);
        assertThat(ProviderLogins.whoIs(victim)).hasStatus(401);
    }

    @Test
    void anAnswerOfAnotherProviderSignsNobodyIn() {
        mira.said(lying);
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/"));

        assertThat(LoginFlows.page(browser, "GET", callback.replace("/lying/", "/partner/"))
                        .send())
                .hasStatus(403);
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @Test
    void anAnswerIsWaitedForForTenMinutes() {
        mira.said(lying);
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/"));
        talk.advanceClock(Duration.ofMinutes(10));

        assertThat(LoginFlows.page(browser, "GET", callback).send()).hasStatus(403);
    }

    @Test
    void aSignInHoldsForSevenDays() {
        Actor signedIn = ProviderLogins.signIn(talk, lying, mira);
        assertThat(ProviderLogins.whoIs(signedIn)).succeeds();
        talk.advanceClock(Duration.ofDays(7));

        assertThat(ProviderLogins.whoIs(signedIn)).hasStatus(401);
    }

    @Test
    void theCookieChangesWithTheSignIn() {
        mira.said(lying);
        OcsAnswer begun = ProviderLogins.begin(browser, "lying", "/");
        assertThat(begun.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("CARILLON_SESSION="));

        OcsAnswer answer = LoginFlows.page(browser, "GET", ProviderLogins.callback(lying, begun))
                .send();

        assertThat(answer.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("CARILLON_SESSION="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a/..//evil.example"})
    void nobodyIsSentElsewhere(String redirect) {
        mira.said(lying);
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", redirect));

        assertThat(LoginFlows.page(browser, "GET", callback).send())
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void aPreviewTakesNothing() {
        mira.said(lying);
        OcsAnswer preview =
                LoginFlows.page(talk.guest(), "HEAD", "/login/oidc/lying").send();
        assertThat(preview).hasStatus(303).hasHeader("Location", "/login");
        assertThat(preview.headers("Set-Cookie")).isEmpty();
        String callback = ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/"));
        LoginFlows.page(browser, "HEAD", callback).send();

        assertThat(LoginFlows.page(browser, "GET", callback).send()).hasStatus(303);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login/oidc",
                "/login/oidc/",
                "/login/oidc/nobody",
                "/login/oidc/lying/x",
                "/login/oidc/lying/callback/x"
            })
    void otherAddressesAreNotThere(String path) {
        assertThat(LoginFlows.page(browser, "GET", path).send()).hasStatus(404);
    }

    private JsonObject account(String id) {
        return talk.admin()
                .request("GET", "/ocs/v2.php/cloud/users/" + id)
                .send()
                .ok()
                .object();
    }

    private List<String> groups(String id) {
        return account(id).getJsonArray("groups").getValuesAs(JsonString::getString);
    }
}
