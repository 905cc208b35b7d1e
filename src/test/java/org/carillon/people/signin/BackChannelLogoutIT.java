package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedProvider;
import org.carillon.testing.EventDevice;
import org.carillon.testing.InCall;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProviderTokens;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider says that a session has ended (docs/contract/sign-in.md 7). */
class BackChannelLogoutIT extends DeployedProvider {
    @BeforeEach
    void miraHasSignedIn() {
        browser = ProviderLogins.signIn(talk, lying, mira);
    }

    @Test
    void itEndsCookiesCallsPullsAndStreams() {
        Room room = browser.createGroup("a group");
        browser.enterCall(room, InCall.IN_CALL);
        CompletableFuture<OcsAnswer> pull = browser.pull(room);
        try (EventDevice device = EventDevice.of(browser)) {
            assertThat(logout(token())).hasStatus(200);

            assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
            await().untilAsserted(() ->
                    assertThat(device.isEnded()).as("the stream has ended").isTrue());
        }
        assertThat(pull.join().status()).isIn(200, 404);
        ProviderLogins.comeBack(browser, mira.said(lying), "lying");
        assertThat(browser.peers(room)).isEmpty();
    }

    @Test
    void itEndsAppPasswordsThatWereMadeInTheSession() {
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Phone");
        LoginFlows.grant(browser, LoginFlows.open(browser, flow)).ok();
        String password = LoginFlows.poll(app, flow).ok().json().getString("appPassword");
        Actor phone = app.withBearer(password);
        assertThat(ProviderLogins.whoIs(phone)).succeeds();

        assertThat(logout(token())).hasStatus(200);

        assertThat(ProviderLogins.whoIs(phone)).hasStatus(401);
    }

    @Test
    void anAppThatWaitsGetsNoPasswordAfterIt() {
        Actor app = talk.guest();
        JsonObject flow = LoginFlows.start(app, "Phone");
        LoginFlows.grant(browser, LoginFlows.open(browser, flow)).ok();

        assertThat(logout(token())).hasStatus(200);

        assertThat(LoginFlows.poll(app, flow)).hasStatus(404);
    }

    @Test
    void aPersonMeansAllSessionsAndASessionItself() {
        Actor other = talk.guest();
        lying.saying(claims -> claims.subject(mira.subject()).claim("sid", "another"));
        ProviderLogins.comeBack(other, lying, "lying");

        assertThat(logout(lying.logoutToken(claims -> claims.claim("sid", "another"))))
                .hasStatus(200);
        assertThat(ProviderLogins.whoIs(other)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();

        assertThat(logout(token())).hasStatus(200);
        assertThat(ProviderLogins.whoIs(browser)).hasStatus(401);
    }

    @Test
    void aTokenCountsOnce() {
        String token = token();
        assertThat(logout(token)).hasStatus(200);
        ProviderLogins.comeBack(browser, mira.said(lying), "lying");

        assertThat(logout(token)).hasStatus(400);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    @Test
    void aTokenThatIsNotToBeBelievedEndsNothing() {
        String foreign = lying.signing(c -> ProviderTokens.sign(c, ProviderTokens.key("foreign"), JWSAlgorithm.RS256))
                .logoutToken(claims -> claims.subject(mira.subject()));
        String unsigned = lying.signing(ProviderTokens::unsigned).logoutToken(claims -> claims.subject(mira.subject()));

        assertThat(logout(foreign)).hasStatus(400);
        assertThat(logout(unsigned)).hasStatus(400);
        assertThat(logout("")).hasStatus(400);
        assertThat(logout("x.y.z")).hasStatus(400);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    @Test
    void somebodyWhomNobodyKnowsIsNoFault() {
        assertThat(logout(lying.logoutToken(claims -> claims.subject("nobody"))))
                .hasStatus(200);
        assertThat(logout(lying.logoutToken(claims -> claims.claim("sid", "no session"))))
                .hasStatus(200);
    }

    @Test
    void anotherProviderEndsNothingHere() {
        assertThat(talk.guest()
                        .request("POST", "/login/oidc/down/logout")
                        .form("logout_token", token())
                        .send())
                .hasStatus(503);
        assertThat(talk.guest()
                        .request("POST", "/login/oidc/nobody/logout")
                        .form("logout_token", token())
                        .send())
                .hasStatus(404);
        assertThat(ProviderLogins.whoIs(browser)).succeeds();
    }

    private String token() {
        return lying.logoutToken(claims -> claims.subject(mira.subject()));
    }

    private OcsAnswer logout(String token) {
        return talk.guest()
                .request("POST", "/login/oidc/lying/logout")
                .without("OCS-APIRequest")
                .form("logout_token", token)
                .send();
    }
}
