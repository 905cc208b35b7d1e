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
}
