package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.DirectLogins;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever signs in may write the id in any case, and is known by the stored one (docs/contract/identity.md 2). */
class LoginIdCaseIT extends DeployedGroup {
    private static final String PASSWORD = "123456";

    /** The id of the user, as nobody else writes it. */
    private String shouted;

    @BeforeEach
    void shout() {
        shouted = user.id().toUpperCase(Locale.ROOT);
    }

    @Test
    void thePasswordIsRightForTheIdInAnyCase() {
        assertThat(self(talk.login(shouted))).hasText("id", user.id());
    }

    @Test
    void anAppPasswordIsRightForTheIdInAnyCase() {
        String token = appPassword(user);

        assertThat(self(talk.login(shouted).withPassword(token))).hasText("id", user.id());
    }

    @Test
    void anAppPasswordOfSomebodyElseIsWrong() {
        assertThat(talk.login(shouted)
                        .withPassword(appPassword(owner))
                        .talk("GET", "/room")
                        .send())
                .hasStatus(401);
    }

    @Test
    void thePageOfTheLoginFlowTakesTheIdInAnyCase() {
        Actor app = talk.guest();
        Actor browser = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Phone");

        OcsAnswer page = LoginFlows.signIn(browser, LoginFlows.open(browser, flow), shouted, PASSWORD);
        LoginFlows.grant(browser, page);

        assertThat(LoginFlows.poll(app, flow).json().getString("loginName")).isEqualTo(user.id());
    }

    @Test
    void theWindowOfAnAppTakesTheIdInAnyCase() {
        assertThat(DirectLogins.signedIn(talk.guest(), "Talk", shouted, PASSWORD)
                        .body())
                .contains(user.displayName());
    }

    @Test
    void aSessionOfTheSameAccountIsTheSameInAnyCase() {
        user.join(room).ok();

        assertThat(user.withCookiesAs(talk.login(shouted)).joinCall(room)).succeeds();
    }

    @Test
    void guessesAreCountedForTheAccountHoweverItsIdIsWritten() {
        talk.advanceClock(Duration.ofMinutes(31));
        List<String> spellings = Stream.of(
                        user.id(),
                        shouted,
                        user.id().replace('s', 'S'),
                        user.id().replace('u', 'U'))
                .toList();
        for (int i = 0; i < 12; i++) {
            talk.login(spellings.get(i % spellings.size()))
                    .withPassword("wrong-" + i)
                    .talk("GET", "/room")
                    .send();
        }

        assertThat(talk.login(user.id().replace('e', 'E')).talk("GET", "/room").send())
                .hasStatus(429);
        talk.advanceClock(Duration.ofMinutes(31));
    }

    private static OcsAnswer self(Actor who) {
        return who.request("GET", "/ocs/v2.php/cloud/user").send().ok();
    }

    private static String appPassword(Actor who) {
        return who.request("GET", "/ocs/v2.php/core/getapppassword").send().ok().text("apppassword");
    }
}
