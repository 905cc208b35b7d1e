package org.carillon.people.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.people.identity.Secrets;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app sees of a login flow (docs/contract/pages.md 3). */
class LoginFlowIT extends DeployedTalk {
    private static final String PASSWORD = "123456";

    private Actor user;
    private Actor app;

    @BeforeEach
    void anAppWithoutLogin() {
        user = talk.user("mira");
        app = talk.guest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.php/login/v2", "/login/v2"})
    void anAppIsToldWhereToAskAndWhatToOpen(String path) {
        OcsAnswer answer = app.request("POST", path).without("OCS-APIRequest").send();

        assertThat(answer).hasStatus(200).hasHeader("Content-Type", "application/json");
        String token = LoginFlows.token(answer.json());
        assertThat(token).matches("[A-Za-z0-9]{128}");
        assertThat(answer.json().getString("login"))
                .matches("http://127\\.0\\.0\\.1:\\d+/login/v2/flow/[A-Za-z0-9]{128}");
        assertThat(answer.json().getString("login")).doesNotContain(token);
        assertThat(answer.json().getJsonObject("poll").getString("endpoint"))
                .matches("http://127\\.0\\.0\\.1:\\d+/login/v2/poll");
    }

    @Test
    void nobodyLetItInYet() {
        JsonObject flow = LoginFlows.start(app, "My phone");

        OcsAnswer answer = LoginFlows.poll(app, flow);

        assertThat(answer).hasStatus(404);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void anUnknownTokenIsAnsweredTheSame() {
        OcsAnswer answer = app.request("POST", "/login/v2/poll")
                .without("OCS-APIRequest")
                .form("token", "nonsense")
                .send();

        assertThat(answer).hasStatus(404);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":", "{\"token\":7}", "[]", ""})
    void aBrokenBodyIsAnsweredTheSame(String body) {
        assertThat(app.request("POST", "/login/v2/poll")
                        .body("application/json", body)
                        .send())
                .hasStatus(404);
    }

    @Test
    void itGetsAPasswordThatLogsIn() {
        JsonObject flow = granted();

        OcsAnswer answer = LoginFlows.poll(app, flow);

        assertThat(answer).hasStatus(200);
        assertThat(answer.json().getString("server")).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(answer.json().getString("loginName")).isEqualTo(user.id());
        String password = answer.json().getString("appPassword");
        assertThat(password).matches("[A-Za-z0-9]{72}");
        assertThat(user.withPassword(password).listRooms()).succeeds();
    }

    @Test
    void onlyTheFirstWhoAsksGetsIt() {
        JsonObject flow = granted();
        LoginFlows.poll(app, flow).ok();

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void theTokenMayComeAsJson() {
        JsonObject flow = granted();

        assertThat(app.request("POST", "/index.php/login/v2/poll")
                        .json("{\"token\":\"" + LoginFlows.token(flow) + "\"}")
                        .send())
                .hasStatus(200);
    }

    @Test
    void theTokenMayComeInTheQuery() {
        JsonObject flow = granted();

        assertThat(app.request("POST", "/login/v2/poll")
                        .query("token", LoginFlows.token(flow))
                        .send())
                .hasStatus(200);
    }

    @Test
    void afterTwentyMinutesNothingIsFetched() {
        JsonObject flow = granted();

        talk.advanceClock(Duration.ofMinutes(20));

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void tokensAreStoredAsHashesAndNotForLong() {
        String name = "app-of-" + user.id();
        JsonObject flow = LoginFlows.start(app, name);

        assertThat(StoredRows.loginFlows(name)).singleElement().satisfies(row -> {
            assertThat(row.getString("poll_hash")).isEqualTo(Secrets.hash(LoginFlows.token(flow)));
            assertThat(row.getString("login_hash")).matches("[0-9a-f]{64}");
        });
        talk.advanceClock(Duration.ofMinutes(20));
        LoginFlows.start(app, "Another app");
        assertThat(StoredRows.loginFlows(name)).isEmpty();
    }

    @Test
    void anAccountThatIsGoneLetsNobodyIn() {
        JsonObject flow = granted();
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void thePasswordCanBeGivenBack() {
        Actor device =
                user.withPassword(LoginFlows.poll(app, granted()).ok().json().getString("appPassword"));

        assertThat(device.request("DELETE", "/ocs/v2.php/core/apppassword").send())
                .succeedsWithoutData();
        assertThat(device.talk("GET", "/room").send()).hasStatus(401);
    }

    @Test
    void maintenanceStopsIt() {
        talk.settings().startMaintenance();

        assertThat(app.request("POST", "/index.php/login/v2").send())
                .hasStatus(503)
                .hasHeader("X-Nextcloud-Maintenance-Mode", "1");
    }

    @Test
    void aDisabledAccountLetsNobodyIn() {
        JsonObject flow = granted();
        Accounts.disable(talk, user);

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void aNewAccountOfThatIdFetchesNothingOfTheOldOne() {
        JsonObject flow = granted();
        Accounts.delete(talk, user);
        Accounts.recreate(talk, user);

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    private JsonObject granted() {
        JsonObject flow = LoginFlows.start(app, "My phone");
        Actor browser = talk.guest();
        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), user.id(), PASSWORD);
        assertThat(LoginFlows.grant(browser, page)).hasStatus(200);
        return flow;
    }
}
