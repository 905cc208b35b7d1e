package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Permission.CUSTOM;
import static org.carillon.testing.Permission.JOIN_CALL;
import static org.carillon.testing.Permission.ORDINARY;
import static org.carillon.testing.Permission.START_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Who may be the first in a call (docs/contract/call.md 1.5). */
class StartRightIT extends DeployedGroup {
    private static final String REFUSAL = "Can not start a call";

    @Test
    void onlyModeratorsStartWhenTheSettingSaysSo() {
        talk.settings().set("start_calls", "2");
        Actor moderator = talk.user("moderator");
        owner.add(room, moderator);
        owner.promote(room, moderator);
        user.join(room);
        moderator.join(room);

        assertThat(user.joinCall(room)).isRefused(403, REFUSAL);
        assertThat(moderator.joinCall(room)).succeedsWithoutData();
        assertThat(user.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void onlyAccountsStartWhenTheSettingSaysSo() {
        talk.settings().set("start_calls", "1");
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        Actor visitor = talk.user("visitor");
        guest.join(open);
        visitor.join(open);

        assertThat(guest.joinCall(open)).isRefused(403, REFUSAL);
        assertThat(visitor.joinCall(open)).succeedsWithoutData();
        assertThat(guest.joinCall(open)).succeedsWithoutData();
    }

    @Test
    void aGuestModeratorStartsWhereGuestsMayNot() {
        talk.settings().set("start_calls", "1");
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(guest.joinCall(open)).succeedsWithoutData();
    }

    @Test
    void theConversationTellsWhoMayStart() {
        talk.settings().set("start_calls", "2");

        assertThat(owner.look(room)).hasFlag("canStartCall", true);
        assertThat(user.look(room)).hasFlag("canStartCall", false);
    }

    @Test
    void nobodyMayStartWhereCallsAreSwitchedOff() {
        talk.settings().set("start_calls", "3");

        assertThat(owner.look(room)).hasFlag("canStartCall", false);
    }

    @Test
    void theConversationMayTakeTheRightFromItsMembers() {
        owner.permitAll(room, "default", ORDINARY - START_CALL);
        owner.join(room);
        user.join(room);

        assertThat(user.look(room)).hasFlag("canStartCall", false);
        assertThat(user.joinCall(room)).isRefused(403, REFUSAL);
        assertThat(owner.joinCall(room)).succeedsWithoutData();
        assertThat(user.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void oneMemberMayBeWithoutTheRight() {
        owner.permit(room, user, ORDINARY - START_CALL);
        user.join(room);

        assertThat(user.joinCall(room)).isRefused(403, REFUSAL);
    }

    @Test
    void theServerMayTakeTheRightFromEverybodyElse() {
        talk.settings().set("default_permissions", String.valueOf(ORDINARY - START_CALL));
        owner.join(room);
        user.join(room);

        assertThat(user.joinCall(room)).isRefused(403, REFUSAL);
        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void aCallOfAStaleSessionMustBeStartedAgain() {
        owner.permitAll(room, "default", ORDINARY - START_CALL);
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(31));
        user.join(room);

        assertThat(user.joinCall(room)).isRefused(403, REFUSAL);
    }

    @Test
    void theRightToJoinIsNotEnforced() {
        owner.permit(room, user, CUSTOM | ORDINARY - JOIN_CALL);
        owner.enterCall(room, IN_CALL);
        user.join(room);

        assertThat(user.joinCall(room)).succeedsWithoutData();
    }
}
