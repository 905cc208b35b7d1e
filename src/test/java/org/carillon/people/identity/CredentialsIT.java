package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;

/** Means of login, and that wrong ones never make a guest (docs/contract/identity.md 1 and 3). */
class CredentialsIT extends DeployedGroup {

    @Test
    void wrongCredentialsNeverMakeAGuest() {
        Actor guest = talk.guest();
        guest.join(owner.createPublic("Open house"));

        assertThat(guest.talk("GET", "/call/" + room.token())
                        .header("Authorization", "Basic bm9ib2R5Ondyb25n")
                        .send())
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Basic realm=\"Authorisation Required\"");
    }

    @Test
    void aScriptOfAPageGetsAChallengeThatOpensNoDialog() {
        String challenge = owner.withPassword("wrong")
                .talk("GET", "/call/" + room.token())
                .header("X-Requested-With", "XMLHttpRequest")
                .send()
                .header("WWW-Authenticate")
                .orElse("");

        assertThat(challenge).startsWith("DummyBasic");
    }

    @Test
    void credentialsOfAnUnknownSchemeAreWrongCredentials() {
        assertThat(talk.guest()
                        .talk("GET", "/call/" + room.token())
                        .header("Authorization", "Negotiate abc")
                        .send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Unauthorised");
    }

    @Test
    void anAppPasswordWorksLikeThePassword() {
        assertThat(owner.withPassword(appPassword(owner)).getCall(room)).succeeds();
    }

    @Test
    void anAppPasswordOfSomebodyElseIsRefused() {
        assertThat(owner.withPassword(appPassword(user)).getCall(room)).hasStatus(401);
    }

    @Test
    void anAppPasswordAsBearerNeedsNoCsrfHeader() {
        assertThat(owner.withBearer(appPassword(owner))
                        .talk("GET", "/call/" + room.token())
                        .without("OCS-APIRequest")
                        .send())
                .succeeds();
    }

    @Test
    void anUnknownBearerTokenIsRefused() {
        assertThat(owner.withBearer("nonsense").getCall(room)).hasStatus(401);
    }

    @Test
    void aChangedPasswordEndsTheOldOne() {
        user.getCall(room).ok();
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                .form("key", "password")
                .form("value", "another-Secret-7")
                .send()
                .ok();

        assertThat(user.onAnotherDevice().getCall(room)).hasStatus(401);
        assertThat(user.withPassword("another-Secret-7").getCall(room)).succeeds();
    }

    @Test
    void whatNeedsALoginSaysSoToGuests() {
        assertThat(talk.guest().talk("GET", "/room").send())
                .hasStatus(401)
                .hasMeta("failure", 997, "Current user is not logged in")
                .hasEmptyData();
    }

    private static String appPassword(Actor actor) {
        return actor.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
    }
}
