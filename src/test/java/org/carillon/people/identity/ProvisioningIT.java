package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Accounts and groups as an administrator makes them (docs/contract/set-up.md 1 and 2). */
class ProvisioningIT extends DeployedGroup {

    @Test
    void aNewAccountCanLogIn() {
        assertThat(user.request("GET", "/ocs/v2.php/cloud/users/" + user.id()).send())
                .succeeds()
                .hasText("id", user.id())
                .hasText("displayname", user.displayName());
    }

    @Test
    void anAccountIsMadeOnce() {
        OcsAnswer answer = talk.admin()
                .request("POST", "/ocs/v2.php/cloud/users")
                .form("userid", user.id())
                .form("password", "123456")
                .send();

        assertThat(answer).hasStatus(400);
        assertThat(answer.statusCode()).isEqualTo(102);
    }

    @Test
    void ordinaryUsersMakeNoAccounts() {
        assertThat(owner.request("POST", "/ocs/v2.php/cloud/users")
                        .form("userid", "somebody")
                        .form("password", "123456")
                        .send())
                .hasStatus(403);
    }

    @Test
    void aNameCanBeChanged() {
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/users/" + user.id())
                .form("key", "displayname")
                .form("value", "Noor B.")
                .send()
                .ok();

        assertThat(user.request("GET", "/ocs/v2.php/cloud/users/" + user.id()).send())
                .hasText("displayname", "Noor B.");
    }

    @Test
    void aDeletedAccountIsOutOfItsCallAndCannotLogIn() {
        user.enterCall(room, 1);

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(user.onAnotherDevice().getCall(room)).hasStatus(401);
        assertThat(owner.peers(room)).isEmpty();
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void membersOfAGroupComeTogether() {
        Actor third = talk.user("third");

        Room team = owner.createFor(talk.group("team", third));

        assertThat(third.getCall(team)).succeeds();
    }

    @Test
    void anUnknownUserCannotBeAdded() {
        assertThat(owner.room("POST", room, "/participants")
                        .form("newParticipant", "nobody-of-this-name")
                        .send())
                .isRefusedFor(404, "new-participant");
    }
}
