package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a member wants to be rung (docs/contract/participants.md 5). */
class NotifyCallsIT extends DeployedGroup {

    @Test
    void aMemberIsRungUnlessTheySayOtherwise() {
        assertThat(user.look(room)).hasNumber("notificationCalls", 1);
    }

    @Test
    void aMemberSwitchesItOffAndOn() {
        assertThat(change("0")).succeeds();
        assertThat(user.look(room)).hasNumber("notificationCalls", 0);

        assertThat(change("1")).succeeds();
        assertThat(user.look(room)).hasNumber("notificationCalls", 1);
    }

    @Test
    void itHoldsForTheOneMemberOnly() {
        change("0").ok();

        assertThat(owner.look(room)).hasNumber("notificationCalls", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "abc", ""})
    void anotherLevelIsRefused(String level) {
        assertThat(change(level)).isRefusedFor(400, "level");
        assertThat(user.look(room)).hasNumber("notificationCalls", 1);
    }

    @Test
    void theLevelIsRequired() {
        assertThat(user.room("POST", room, "/notify-calls").send()).isRefusedFor(400, "level");
    }

    private OcsAnswer change(String level) {
        return user.room("POST", room, "/notify-calls").form("level", level).send();
    }
}
