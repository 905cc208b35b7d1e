package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedProvider;
import org.carillon.testing.EventDevice;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProviderTokens;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs send tokens of a provider (docs/contract/sign-in.md 5). */
class BearerTokenIT extends DeployedProvider {
    @BeforeEach
    void miraHasSignedIn() {
        browser = ProviderLogins.signIn(talk, lying, mira);
    }

    @Test
    void aTokenIsItsPersonAndOpensNothing() {
        Actor program = program();

        OcsAnswer answer = program.request("GET", "/ocs/v2.php/cloud/user")
                .without("OCS-APIRequest")
                .send();

        assertThat(answer).hasStatus(200);
        assertThat(answer.text("id")).isEqualTo(mira.id());
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(program.cookieCount()).isZero();
    }

    @Test
    void whomNobodyHasSeenIsNobody() {
        String token = lying.accessToken("never-signed-in", claims -> claims);

        assertThat(ProviderLogins.whoIs(talk.guest().withBearer(token))).hasStatus(401);
    }

    @Test
    void aForeignTokenIsNobody() {
        lying.signing(claims -> ProviderTokens.sign(claims, ProviderTokens.key("foreign"), JWSAlgorithm.RS256));

        assertThat(ProviderLogins.whoIs(program())).hasStatus(401);
    }

    @Test
    void aDisabledAccountIsNobody() {
        Actor program = program();
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/users/" + mira.id() + "/disable")
                .send()
                .ok();

        assertThat(ProviderLogins.whoIs(program)).hasStatus(401);
    }

    @Test
    void aTokenLetsNobodyElseIn() {
        Actor program = program();

        assertThat(program.request("GET", "/ocs/v2.php/core/getapppassword").send())
                .hasStatus(403);
        assertThat(LoginFlows.open(program, LoginFlows.start(talk.guest(), "Phone"))
                        .body())
                .doesNotContain("Grant access");
    }

    /** The clock of the server is ahead, so what the token opened has ended already. */
    @Test
    void whatATokenOpensEndsWithIt() {
        Actor program = talk.guest()
                .withBearer(lying.accessToken(
                        mira.subject(),
                        claims -> claims.expirationTime(Date.from(Instant.now().minusMillis(20_000)))));
        Room room = program.createPublic("a room");
        program.join(room).ok();

        Actor cookieAlone = program.withCookiesAs(talk.guest());
        assertThat(cookieAlone.cookieCount()).isEqualTo(1);
        assertThat(ProviderLogins.whoIs(cookieAlone)).hasStatus(401);
    }

    @Test
    void aTokenAndACookieCostNoMoreStatementsThanAnAppPassword() {
        Actor local = talk.user("bert");
        String appPassword = local.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        int usual = talk.statementsOf(local.withBearer(appPassword).request("GET", "/ocs/v2.php/cloud/user"));
        Actor program = program();
        program.listRooms();

        assertThat(talk.statementsOf(program.request("GET", "/ocs/v2.php/cloud/user")))
                .isLessThanOrEqualTo(usual);
        assertThat(talk.statementsOf(browser.request("GET", "/ocs/v2.php/cloud/user")))
                .isLessThanOrEqualTo(usual);
    }

    @Test
    void aStreamOfATokenIsRead() {
        Date end = Date.from(Instant.now().plus(Duration.ofDays(1_000))); // by the clock of the server, too
        String token = lying.accessToken(mira.subject(), claims -> claims.expirationTime(end));
        try (EventDevice device = EventDevice.of(talk.guest().withBearer(token))) {
            assertThat(device.isEnded()).isFalse();
        }
    }

    private Actor program() {
        return talk.guest().withBearer(lying.accessToken(mira.subject(), claims -> claims));
    }
}
