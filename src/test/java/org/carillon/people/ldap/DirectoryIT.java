package org.carillon.people.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.DirectoryTalk.address;
import static org.carillon.testing.DirectoryTalk.admin;
import static org.carillon.testing.DirectoryTalk.basic;
import static org.carillon.testing.DirectoryTalk.data;
import static org.carillon.testing.DirectoryTalk.whoIs;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.carillon.testing.DirectoryTalk;
import org.carillon.testing.MemoryDirectory;
import org.carillon.testing.WebClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People whose passwords a directory knows; the first of its servers is always down (docs/contract/sign-in.md 9). */
class DirectoryIT {
    private MemoryDirectory directory;
    private String mira;

    @BeforeEach
    void startDirectory() {
        DirectoryTalk.start();
        open();
        mira = DirectoryTalk.newId("mira");
        directory.addPerson("somebody");
        directory.addPerson(mira);
    }

    @AfterEach
    void closeDirectory() {
        directory.close();
    }

    @Test
    void whoHasAPasswordThereGetsAnAccountWithNameMailAndGroups() {
        directory.addGroup("staff", MemoryDirectory.person(mira));
        directory.addGroup("company", MemoryDirectory.group("staff"));

        JsonObject person = data(whoIs(right()));

        assertThat(person.getString("id")).isEqualTo(mira);
        assertThat(person.getString("displayname")).isEqualTo(mira + " of the directory");
        assertThat(person.getString("email")).isEqualTo(mira + "@example.org");
        assertThat(data(admin().get(address("ocs/v2.php/cloud/users/" + mira)))
                        .getJsonArray("groups")
                        .getValuesAs(JsonString::getString))
                .containsExactly("company", "staff");
        awaitRecord("\"login\":\"directory\"");
    }

    @Test
    void aPasswordIsAskedAboutOnceRightOrWrong() {
        whoIs(right());
        whoIs(basic(mira, "wrong"));
        int before = directory.binds();

        for (int i = 0; i < 5; i++) {
            assertThat(whoIs(right()).statusCode()).isEqualTo(200);
            assertThat(whoIs(basic(mira, "wrong")).statusCode()).isEqualTo(401);
        }

        assertThat(directory.binds()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "m*", "(uid=somebody)", "somebody)(uid=*", "some  body", "\\2a", ""})
    void aNameThatIsNoneIsWrongAndAskedForNowhere(String name) {
        int before = directory.searches();

        assertThat(whoIs(basic(name, "somebody-secret")).statusCode()).isEqualTo(401);

        assertThat(directory.searches()).isEqualTo(before);
    }

    @Test
    void anEmptyPasswordIsWrongAndShownNowhere() {
        int before = directory.binds();

        assertThat(whoIs(basic(mira, "")).statusCode()).isEqualTo(401);
        assertThat(signIn(new WebClient(Map.of()), "").statusCode()).isEqualTo(403);

        assertThat(directory.binds()).isEqualTo(before);
    }

    @Test
    void thePageSignsInAndTheBrowserStaysSo() {
        WebClient browser = new WebClient(Map.of());

        assertThat(signIn(browser, "wrong").statusCode()).isEqualTo(403);
        assertThat(signIn(browser, mira + "-secret").statusCode()).isEqualTo(303);

        directory.close();
        assertThat(data(whoIs(browser)).getString("id")).isEqualTo(mira);
        awaitRecord("\"by\":\"ldap\"");
    }

    @Test
    void wrongPasswordsAreCountedAsAllAre() {
        for (int i = 0; i < 11; i++) {
            assertThat(whoIs(basic(mira, "wrong" + i)).statusCode()).isEqualTo(401);
        }

        assertThat(whoIs(right()).statusCode()).isEqualTo(429);
    }

    @Test
    void aDirectoryThatIsDownIs503AndCostsNobodyAnAttempt() {
        directory.close();
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> answer = whoIs(basic(mira, "wrong" + i));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"status\":\"failure\"", "does not answer");
        }
        assertThat(signIn(new WebClient(Map.of()), "wrong").statusCode()).isEqualTo(503);
        assertThat(whoIs(admin()).statusCode()).isEqualTo(200);

        open();
        directory.addPerson(mira);

        assertThat(whoIs(right()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDirectoryThatSaysNothingIsWaitedForUntilTheLimit() {
        directory.beSilent();
        long begin = System.nanoTime();

        assertThat(whoIs(right()).statusCode()).isEqualTo(503);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anIdThatSomebodyHasHereIsRefusedAndExplained() {
        String local = DirectoryTalk.newId("local");
        assertThat(admin().post(
                                address("ocs/v2.php/cloud/users"),
                                Map.of("userid", local, "password", "a long password"))
                        .statusCode())
                .isEqualTo(200);
        directory.addPerson(local, "mail: other-" + local + "@example.org");
        String mail = "other-" + local + "@example.org";

        assertThat(whoIs(basic(local, local + "-secret")).statusCode()).isEqualTo(401);
        assertThat(whoIs(basic(mail, local + "-secret")).statusCode()).isEqualTo(401);
        HttpResponse<String> page = signIn(new WebClient(Map.of()), mail, local + "-secret");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("has an account of this name here already");
        assertThat(whoIs(basic(local, "a long password")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsGoneThereIsDisabledHere() {
        WebClient app = appOf(right());

        directory.removePerson(mira);

        awaitStatus(app, 401);
        assertThat(whoIs(right()).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsDisabledThereComesBack() {
        WebClient app = appOf(right());

        directory.replace(mira, "employeeType", "left");
        awaitStatus(app, 401);
        directory.replace(mira, "employeeType", "here");

        awaitStatus(app, 200);
    }

    @Test
    void whomAnAdministratorHasDisabledStaysSo() {
        WebClient app = appOf(right());
        directory.replace(mira, "employeeType", "left");
        awaitStatus(app, 401);
        String other = DirectoryTalk.newId("other");
        directory.addPerson(other);
        WebClient otherApp = appOf(basic(other, other + "-secret"));
        directory.replace(other, "employeeType", "left");
        awaitStatus(otherApp, 401);

        switchAccount(mira, "disable");
        directory.replace(mira, "employeeType", "here");
        directory.replace(other, "employeeType", "here");

        awaitStatus(otherApp, 200); // a round later
        assertThat(whoIs(app).statusCode()).isEqualTo(401);
    }

    @Test
    void whenTheDirectoryKnowsNobodyOrIsDownNobodyIsDisabled() {
        WebClient app = appOf(right());
        directory.removePerson(mira);
        directory.removePerson("somebody");
        directory.close();
        open();

        await().untilAsserted(() -> assertThat(DirectoryTalk.log()).contains("it knows nobody at all"));

        assertThat(whoIs(app).statusCode()).isEqualTo(200);
    }

    private void open() {
        directory = MemoryDirectory.ldaps(DirectoryTalk.SECOND_PORT, DirectoryTalk.CERTIFICATE);
    }

    private WebClient right() {
        return basic(mira, mira + "-secret");
    }

    /** A device with a password of its own, which asks the directory for nothing. */
    private static WebClient appOf(WebClient person) {
        HttpResponse<String> answer = person.get(address("ocs/v2.php/core/getapppassword"));
        return new WebClient(Map.of(
                "Authorization", "Bearer " + data(answer).getString("apppassword"),
                "OCS-APIRequest", "true",
                "Accept", "application/json"));
    }

    private static void awaitStatus(WebClient app, int status) {
        await().untilAsserted(() -> assertThat(whoIs(app).statusCode()).isEqualTo(status));
    }

    private static void switchAccount(String id, String to) {
        assertThat(admin().put(address("ocs/v2.php/cloud/users/" + id + "/" + to))
                        .statusCode())
                .isEqualTo(200);
    }

    private void awaitRecord(String part) {
        await().untilAsserted(() -> assertThat(
                        admin().get(address("ocs/v2.php/apps/carillon/api/v1/admin/audit?actor=" + mira))
                                .body())
                .contains(part));
    }

    private HttpResponse<String> signIn(WebClient browser, String password) {
        return signIn(browser, mira, password);
    }

    private static HttpResponse<String> signIn(WebClient browser, String name, String password) {
        return browser.submit(browser.get(address("login")), Map.of("user", name, "password", password));
    }
}
