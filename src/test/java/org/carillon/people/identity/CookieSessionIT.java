package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** The cookie session binds conversations to a device (docs/contract/identity.md 4). */
class CookieSessionIT extends DeployedGroup {

    @Test
    void aGuestGetsTheirCookieAtTheLatestWithTheJoin() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        assertThat(guest.getCall(open)).isRefused(404);

        guest.join(open);

        assertThat(guest.cookieCount()).isPositive();
        assertThat(guest.getCall(open)).succeedsWithoutData();
        assertThat(guest.joinCall(open)).succeedsWithoutData();
    }

    @Test
    void theVeryFirstRequestMayBeTheJoin() {
        Actor newDevice = user.onAnotherDevice();

        newDevice.join(room);

        assertThat(newDevice.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void theVeryFirstRequestMayBeTheJoinWithAnAppPassword() {
        String appPassword = user.request("GET", "/ocs/v2.php/core/getapppassword")
                .send()
                .ok()
                .text("apppassword");
        Actor newDevice = user.withPassword(appPassword);

        newDevice.join(room);

        assertThat(newDevice.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void aGuestIsKnownByTheirCookieAlone() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, 1);

        assertThat(talk.guest().getCall(open)).isRefused(404);
        assertThat(guest.peers(open)).hasSize(1);
    }

    @Test
    void oneDeviceMayBeInSeveralConversations() {
        Room other = owner.createGroup("Planning");

        owner.enterCall(room, 1);
        owner.enterCall(other, 3);

        assertThat(owner.flags(room)).isEqualTo(1);
        assertThat(owner.flags(other)).isEqualTo(3);
    }

    @Test
    void credentialsOfAnotherUserWinOverTheCookie() {
        owner.enterCall(room, 7);

        Actor intruder = owner.withCookiesAs(user);

        assertThat(intruder.leaveCall(room)).isRefused(404);
        assertThat(intruder.look(room)).hasText("sessionId", "0");
        assertThat(user.peers(room)).hasSize(1);
    }
}
