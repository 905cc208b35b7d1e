package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.junit.jupiter.api.Test;

/** What {@link WipeServlet} leaves. */
class WipeIT extends DeployedGroup {

    @Test
    void conversationsGoWithAllThatBelongsToThemAndAccountsStay() {
        owner.enterCall(room, IN_CALL);

        OcsAnswer answer =
                talk.guest().request("DELETE", "/ocs/v2.php/apps/spreedcheats/").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(owner.room("GET", room, "").send()).isRefused(404);
        assertThat(user.listRooms().list()).isEmpty();
        assertThat(user.createPublic("Anew").token()).isNotEmpty();
    }

    @Test
    void nobodyIsRefusedForWhatWasGuessedBefore() {
        Room gone = user.createPublic("Gone soon");
        for (int i = 0; i < 12; i++) {
            user.room("GET", new Room("zzzz" + i), "").send();
        }
        assertThat(user.room("GET", gone, "").send()).hasStatus(429);

        talk.guest().request("DELETE", "/ocs/v2.php/apps/spreedcheats/").send();

        for (int i = 0; i < 12; i++) {
            assertThat(user.room("GET", gone, "").send()).isRefused(404);
        }
        assertThat(user.joining(user.createPublic("Anew")).send()).succeeds();
    }
}
