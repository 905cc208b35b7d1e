package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.AUDIO_AND_VIDEO;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Entering and leaving a conversation (docs/contract/participants.md 6 and 7). */
class JoinConversationIT extends DeployedGroup {

    @Test
    void aSessionIdHas512Characters() {
        assertThat(owner.join(room).text("sessionId")).hasSize(512);
    }

    @Test
    void theSessionIsBoundToTheDevice() {
        String session = owner.join(room).text("sessionId");

        assertThat(owner.look(room)).hasText("sessionId", session);
        assertThat(owner.onAnotherDevice().look(room)).hasText("sessionId", "0");
    }

    @Test
    void joiningAgainReplacesTheSessionAndLeavesTheCall() {
        String first = owner.join(room).text("sessionId");
        owner.joinCall(room).ok();

        String second = owner.join(room).text("sessionId");

        assertThat(second).isNotEqualTo(first);
        assertThat(owner.flags(room)).isZero();
        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(owner.participant(room, owner).getJsonArray("sessionIds")).hasSize(1);
    }

    @Test
    void withoutForceASessionInACallIsAConflict() {
        OcsAnswer joined = owner.join(room);
        owner.joinCall(room, AUDIO_AND_VIDEO).ok();

        OcsAnswer conflict = owner.joining(room).form("force", false).send();

        assertThat(conflict)
                .hasStatus(409)
                .hasMeta("failure", 409, "")
                .hasText("sessionId", joined.text("sessionId"))
                .hasNumber("inCall", AUDIO_AND_VIDEO)
                .hasNumber("lastPing", joined.number("lastPing"));
        assertThat(conflict.object()).hasSize(3);
        assertThat(owner.flags(room)).isEqualTo(AUDIO_AND_VIDEO);
    }

    @Test
    void withForceASessionInACallIsReplaced() {
        String first = owner.join(room).text("sessionId");
        owner.joinCall(room).ok();

        OcsAnswer joined = owner.joining(room).form("force", true).send();

        assertThat(joined).succeeds().hasNumber("participantFlags", 0);
        assertThat(joined.text("sessionId")).isNotEqualTo(first);
    }

    @Test
    void withoutForceASessionOutsideACallIsReplaced() {
        String first = owner.join(room).text("sessionId");

        OcsAnswer joined = owner.joining(room).form("force", false).send();

        assertThat(joined).succeeds();
        assertThat(joined.text("sessionId")).isNotEqualTo(first);
    }

    @Test
    void anotherDeviceIsNeverAConflict() {
        owner.enterCall(room, IN_CALL);

        assertThat(owner.onAnotherDevice().joining(room).form("force", false).send())
                .succeeds();
        assertThat(owner.flags(room)).isEqualTo(IN_CALL);
    }

    @Test
    void aStrangerCannotEnterAGroup() {
        assertThat(talk.user("stranger").joining(room).send()).isRefused(404);
        assertThat(talk.guest().joining(room).send()).isRefused(404);
    }

    @Test
    void nobodyEntersAnUnknownConversation() {
        assertThat(owner.joining(Room.UNKNOWN).send()).isRefused(404);
    }

    @Test
    void leavingIsAlwaysFine() {
        owner.join(room);

        owner.leave(room);
        owner.leave(room);

        assertThat(owner.look(room)).hasText("sessionId", "0");
        assertThat(owner.room("DELETE", Room.UNKNOWN, "/participants/active").send())
                .succeeds();
    }

    @Test
    void aPasswordIsAskedOfVisitorsOnly() {
        Room open = owner.createPublic("Open house");
        owner.setPassword(open, "let-me-in-42");
        Actor visitor = talk.user("visitor");

        assertThat(visitor.joining(open).send()).isRefused(403);
        assertThat(visitor.joining(open).form("password", "let-me-in-42").send())
                .succeeds()
                .hasNumber("participantType", 5);
        assertThat(owner.joining(open).send()).succeeds();
    }

    @Test
    void aVisitorOfAPublicConversationJoinsThemselves() {
        Room open = owner.createPublic("Open house");

        assertThat(talk.user("visitor").join(open)).hasNumber("participantType", 5);
    }

    @Test
    void aVisitorIsForgottenWhenTheyLeave() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);
        assertThat(owner.participants(open)).hasSize(2);

        visitor.leave(open);

        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void readOnlyDoesNotStopJoining() {
        owner.setReadOnly(room, true);

        assertThat(user.joining(room).send()).succeeds();
    }
}
