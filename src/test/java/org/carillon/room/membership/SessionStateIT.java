package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody looks at the conversation (docs/contract/participants.md 10). */
class SessionStateIT extends DeployedGroup {

    @Test
    void aSessionBeginsActive() {
        user.join(room);

        assertThat(StoredRows.sessionStates(room)).containsExactly(1);
    }

    @Test
    void aDeviceSaysThatNobodyLooks() {
        user.join(room);

        assertThat(change(user, "0")).succeeds().hasText("token", room.token());
        assertThat(StoredRows.sessionStates(room)).containsExactly(0);

        assertThat(change(user, "1")).succeeds();
        assertThat(StoredRows.sessionStates(room)).containsExactly(1);
    }

    @Test
    void otherDevicesKeepTheirState() {
        user.onAnotherDevice().join(room);
        user.join(room);

        change(user, "0").ok();

        assertThat(StoredRows.sessionStates(room)).containsExactly(1, 0);
    }

    @Test
    void theCallGoesOnUnchanged() {
        user.enterCall(room, 3);

        assertThat(change(user, "0")).succeeds().hasNumber("participantFlags", 3);
    }

    @Test
    void aGuestHasAStateToo() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(guest.room("PUT", open, "/participants/state")
                        .form("state", 0)
                        .send())
                .succeeds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "abc", ""})
    void anotherStateIsRefused(String state) {
        user.join(room);

        assertThat(change(user, state)).isRefused(400);
        assertThat(StoredRows.sessionStates(room)).containsExactly(1);
    }

    @Test
    void aStateIsRequired() {
        user.join(room);

        assertThat(user.room("PUT", room, "/participants/state").send()).isRefused(400);
    }

    @Test
    void withoutASessionThereIsNoState() {
        assertThat(change(user, "0")).isRefused(404);
        assertThat(change(talk.user("stranger"), "0")).isRefused(404);
        assertThat(change(talk.guest(), "0")).isRefused(404);
    }

    @Test
    void theMissingSessionIsNoticedBeforeTheState() {
        assertThat(change(user, "2")).isRefused(404);
    }

    private OcsAnswer change(Actor who, String state) {
        return who.room("PUT", room, "/participants/state").form("state", state).send();
    }
}
