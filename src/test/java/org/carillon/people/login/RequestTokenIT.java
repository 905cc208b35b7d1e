package org.carillon.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of ours proves by the token of its cookie session (docs/contract/guards.md 4, pages.md 8). */
class RequestTokenIT extends DeployedGroup {

    @ParameterizedTest
    @ValueSource(strings = {"/csrftoken", "/index.php/csrftoken"})
    void aTokenIsTheSameAsLongAsTheCookie(String path) {
        Actor browser = browser();

        OcsAnswer answer =
                browser.request("GET", path).without("OCS-APIRequest").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().keySet()).containsExactly("token");
        assertThat(answer.json().getString("token")).matches("[0-9a-f]{64}").isEqualTo(token(browser));
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(text -> assertThat(text).contains("no-store"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /room, header",
        "GET, /room, query",
        "PUT, /room/{token}/read-only, header",
        "PUT, /room/{token}/read-only, query",
        "POST, /room/{token}/favorite, header",
        "POST, /room/{token}/favorite, query",
        "DELETE, /room/{token}/favorite, header",
        "DELETE, /room/{token}/favorite, query",
    })
    void aTokenStandsForTheHeader(String method, String path, String place) {
        Actor browser = browser();

        assertThat(with(
                                browser.talk(method, path.replace("{token}", room.token()))
                                        .query("state", 0),
                                place,
                                token(browser))
                        .send())
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "0000000000000000000000000000000000000000000000000000000000000000"})
    void anotherTextProvesNothing(String text) {
        Actor browser = browser();
        token(browser);

        for (String place : List.of("header", "query")) {
            assertThat(with(browser.talk("GET", "/room"), place, text).send()).failsTheCsrfCheck();
        }
    }

    @Test
    void theHeaderGoesOnWithoutIt() {
        assertThat(browser()
                        .talk("GET", "/room")
                        .header("requesttoken", "wrong")
                        .send())
                .succeeds();
    }

    @Test
    void theTokenOfAnotherCookieProvesNothing() {
        String others = token(browser());

        assertThat(with(browser().talk("GET", "/room"), "header", others).send())
                .failsTheCsrfCheck();
    }

    @Test
    void aTokenProvesNothingWithoutItsCookie() {
        String token = token(browser());

        assertThat(with(owner.onAnotherDevice().talk("GET", "/room"), "header", token)
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void theTokenEndsWhenSomebodyElseUsesTheCookie() {
        Actor browser = browser();
        String token = token(browser);

        assertThat(with(browser.withCookiesAs(user).talk("GET", "/room"), "header", token)
                        .send())
                .failsTheCsrfCheck();
    }

    @Test
    void theTokenOfAGuestEndsWhenTheySignIn() {
        Actor guest = talk.guest();
        String token = token(guest);
        Actor signedIn = guest.withCookiesAs(owner);
        signedIn.join(room);

        assertThat(with(signedIn.talk("GET", "/room"), "header", token).send()).failsTheCsrfCheck();
        assertThat(token(signedIn)).isNotEqualTo(token);
    }

    @Test
    void aGuestKeepsTheTokenWhenTheyJoin() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        String token = token(guest);
        guest.enterCall(open, IN_CALL);

        assertThat(with(guest.talk("GET", "/call/" + open.token()), "header", token)
                        .send())
                .succeeds();
        assertThat(token(guest)).isEqualTo(token);
    }

    @Test
    void twoWhoAskAtOnceGetTheSame() throws Exception {
        Actor browser = browser();

        try (AtOnce atOnce = new AtOnce()) {
            List<OcsAnswer> answers = atOnce.send(Stream.generate(() -> (AtOnce.Attempt)
                            () -> browser.request("GET", "/csrftoken").send())
                    .limit(6)
                    .toArray(AtOnce.Attempt[]::new));

            assertThat(answers)
                    .extracting(OcsAnswer::body)
                    .containsOnly(answers.get(0).body());
        }
    }

    @Test
    void ourPagesCarryTheTokenOfTheirReader() {
        Actor browser = browser();

        for (String path : List.of("/", "/index.php", "/call/" + room.token())) {
            assertThat(browser.request("GET", path).send().body())
                    .contains("<head data-requesttoken=\"" + token(browser) + "\">");
        }
        assertThat(talk.guest().request("GET", "/").send().body()).contains("<head>");
    }

    /** Somebody who is signed in by a cookie alone. */
    private Actor browser() {
        Actor device = owner.onAnotherDevice();
        device.join(room);
        return device.withCookiesAs(talk.guest());
    }

    private static String token(Actor browser) {
        return browser.request("GET", "/csrftoken").send().json().getString("token");
    }

    private static OcsRequest with(OcsRequest request, String place, String token) {
        request.without("OCS-APIRequest");
        return "header".equals(place) ? request.header("requesttoken", token) : request.query("requesttoken", token);
    }
}
