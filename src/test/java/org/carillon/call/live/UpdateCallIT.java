package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing one's flags during a call (docs/contract/call.md 3.5 and 4.2). */
class UpdateCallIT extends DeployedGroup {

    @Test
    void everyRoleMayChangeItsFlags() {
        Room open = owner.createPublic("Open house");
        Actor moderator = talk.user("moderator");
        owner.add(open, user, moderator);
        owner.promote(open, moderator);
        Actor guestModerator = talk.guest();
        guestModerator.join(open);
        owner.promote(open, guestModerator);

        for (Actor actor : new Actor[] {owner, moderator, user, talk.user("visitor"), talk.guest()}) {
            actor.enterCall(open, AUDIO_AND_VIDEO);
            assertThat(actor.updateCall(open, IN_CALL)).succeedsWithoutData();
            assertThat(actor.flags(open)).isEqualTo(IN_CALL);
        }
        guestModerator.joinCall(open).ok();
        assertThat(guestModerator.updateCall(open, IN_CALL)).succeedsWithoutData();
    }

    @Test
    void updatingDoesNotJoin() {
        owner.join(room);

        assertThat(owner.updateCall(room, IN_CALL)).isRefused(400);
        assertThat(owner.flags(room)).isZero();
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 6, 8, 14})
    void updatingDoesNotLeave(int flags) {
        owner.enterCall(room, AUDIO_AND_VIDEO);

        assertThat(owner.updateCall(room, flags)).isRefused(400);
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void oneMustHaveJoinedTheConversation() {
        assertThat(owner.updateCall(room, IN_CALL)).isRefused(404);
    }

    @Test
    void theCallFlagNeverGetsLower() {
        owner.enterCall(room, IN_CALL);

        owner.updateCall(room, AUDIO_AND_VIDEO).ok();
        assertThat(owner.look(room))
                .hasNumber("participantFlags", AUDIO_AND_VIDEO)
                .hasNumber("callFlag", AUDIO_AND_VIDEO);

        owner.updateCall(room, IN_CALL).ok();
        assertThat(owner.look(room)).hasNumber("participantFlags", IN_CALL).hasNumber("callFlag", AUDIO_AND_VIDEO);
    }

    @Test
    void theStartTimeOfTheCallStays() {
        owner.enterCall(room, IN_CALL);
        int started = owner.look(room).number("callStartTime");
        talk.advanceClock(Duration.ofSeconds(5));

        owner.updateCall(room, AUDIO_AND_VIDEO).ok();

        assertThat(owner.look(room)).hasNumber("callStartTime", started);
    }

    @Test
    void updatingIsNoSignOfLife() {
        owner.enterCall(room, IN_CALL);
        int lastPing = owner.look(room).number("lastPing");
        talk.advanceClock(Duration.ofSeconds(5));

        owner.updateCall(room, AUDIO_AND_VIDEO).ok();

        assertThat(owner.look(room)).hasNumber("lastPing", lastPing);
    }

    @Test
    void readOnlyHasEndedTheCallBefore() {
        owner.enterCall(room, IN_CALL);
        owner.setReadOnly(room, true);

        assertThat(owner.updateCall(room, AUDIO_AND_VIDEO)).isRefused(403);
        assertThat(owner.flags(room)).isZero();
    }

    @Test
    void theLobbyHasSentTheMemberOutBefore() {
        user.enterCall(room, IN_CALL);
        owner.openLobby(room);

        assertThat(user.updateCall(room, AUDIO_AND_VIDEO)).isRefused(412);
        assertThat(owner.participant(room, user).getInt("inCall")).isZero();
    }

    @Test
    void onlyTheSessionOfTheDeviceChanges() {
        Actor phone = owner.onAnotherDevice();
        owner.enterCall(room, IN_CALL);
        phone.enterCall(room, 5);

        owner.updateCall(room, 3).ok();

        assertThat(owner.flags(room)).isEqualTo(3);
        assertThat(phone.flags(room)).isEqualTo(5);
        assertThat(user.participant(room, owner).getInt("inCall")).isEqualTo(AUDIO_AND_VIDEO);
    }
}
