package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillon.testing.Accounts;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.DirectLogins;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is locked out by what others, or a device of old, send (docs/contract/protection.md 1). */
class DeviceIT extends DeployedTalk {
    private static final AtomicInteger GUESSES = new AtomicInteger();
    private static final int OVER = 12;

    private Actor user;

    @BeforeEach
    void forgetWhatOthersGuessed() {
        talk.advanceClock(Duration.ofMinutes(31));
        user = talk.user("mira");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stale", "123457", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void theSameWrongPasswordCountsOnce(String stale) {
        Actor device = user.withPassword(stale);
        for (int i = 0; i < 40; i++) {
            assertThat(rooms(device)).hasStatus(401);
        }

        assertThat(rooms(user.onAnotherDevice())).succeeds();
    }

    @Test
    void aDeviceThatHasSignedInKeepsACounterOfItsOwn() {
        rooms(user).ok();

        guessOften();

        assertThat(rooms(user)).succeeds();
        assertThat(rooms(user.onAnotherDevice())).hasStatus(429);
    }

    @Test
    void aBrowserThatHasSignedInKeepsACounterOfItsOwn() {
        Actor window = talk.guest();
        DirectLogins.signedIn(window, "Talk", user.id(), "123456");

        guessOften();

        OcsAnswer page =
                DirectLogins.opening(window.withCookiesAs(talk.guest()), "Talk").send();
        assertThat(page).hasStatus(200);
        assertThat(rooms(window.withCookiesAs(user))).succeeds();
    }

    @Test
    void anAppPasswordIsNotLockedOut() {
        Actor app = user.withPassword(appPassword());

        guessOften();

        assertThat(rooms(app)).succeeds();
        assertThat(rooms(app.onAnotherDevice())).succeeds();
    }

    @Test
    void theDeviceIsCountedToo() {
        rooms(user).ok();
        for (int i = 0; i < OVER; i++) {
            rooms(user.withCookiesAs(user.withPassword("wrong-" + GUESSES.incrementAndGet())));
        }

        assertThat(rooms(user)).hasStatus(429);
        assertThat(rooms(user.onAnotherDevice())).succeeds();
    }

    @Test
    void anotherPasswordEndsIt() {
        rooms(user).ok();
        Accounts.request(talk.admin(), "PUT", "/" + user.id())
                .form("key", "password")
                .form("value", "another-Secret-7")
                .send()
                .ok();

        guessOften();

        assertThat(rooms(user.withCookiesAs(user.withPassword("another-Secret-7"))))
                .hasStatus(429);
    }

    @Test
    void theCookieOfAnotherAccountIsWorthNothing() {
        Actor other = talk.user("noor");
        rooms(other).ok();

        guessOften();

        assertThat(rooms(other.withCookiesAs(user))).hasStatus(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "AAAAAAAAAAAAAAAAAAAAAA.", "AAAAAAAAAAAAAAAAAAAAAA.0000", "..", "%00"})
    void aForgedCookieIsWorthNothing(String value) {
        guessOften();

        assertThat(user.onAnotherDevice()
                        .talk("GET", "/room")
                        .header("Cookie", "CARILLON_DEVICE=" + value)
                        .send())
                .hasStatus(429);
    }

    @Test
    void theCookieIsForTheServerAlone() {
        OcsAnswer answer = rooms(user);

        assertThat(answer.headers("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith("CARILLON_DEVICE=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Path=/"));
        assertThat(rooms(user).headers("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer",
                "Bearer yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
                "Negotiate YII=",
                "Basic YWRtaW46",
                "Basic YWRtaW4="
            })
    void whatCanBeNoCredentialCountsNothing(String authorization) {
        for (int i = 0; i < 110; i++) {
            talk.guest()
                    .talk("GET", "/room")
                    .header("Authorization", authorization)
                    .send();
        }

        assertThat(rooms(talk.admin().onAnotherDevice())).succeeds();
    }

    private void guessOften() {
        for (int i = 0; i < OVER; i++) {
            rooms(user.withPassword("wrong-" + GUESSES.incrementAndGet()));
        }
    }

    private String appPassword() {
        return user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
    }

    private static OcsAnswer rooms(Actor who) {
        return who.talk("GET", "/room").send();
    }
}
