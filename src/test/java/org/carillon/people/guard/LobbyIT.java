package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Permission.IGNORE_LOBBY;
import static org.carillon.testing.Permission.ORDINARY;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Who waits in the lobby and who passes (docs/contract/guards.md 8.2). */
class LobbyIT extends DeployedGroup {

    @Test
    void theOwnerPasses() {
        owner.openLobby(room);
        owner.join(room);

        assertThat(owner.getCall(room)).succeedsWithoutData();
        assertThat(owner.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void aModeratorPasses() {
        owner.promote(room, user);
        owner.openLobby(room);
        user.join(room);

        assertThat(user.getCall(room)).succeedsWithoutData();
        assertThat(user.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void aGuestModeratorPasses() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);
        owner.openLobby(open);

        assertThat(guest.getCall(open)).succeedsWithoutData();
        assertThat(guest.joinCall(open)).succeedsWithoutData();
    }

    @Test
    void aMemberWithTheRightToIgnoreTheLobbyPasses() {
        owner.permit(room, user, ORDINARY | IGNORE_LOBBY);
        owner.openLobby(room);
        user.join(room);

        assertThat(user.getCall(room)).succeedsWithoutData();
        assertThat(user.joinCall(room)).succeedsWithoutData();
    }

    @Test
    void theRightToIgnoreTheLobbyMayComeFromTheConversation() {
        owner.permitAll(room, "default", ORDINARY | IGNORE_LOBBY);
        owner.openLobby(room);

        assertThat(user.getCall(room)).succeedsWithoutData();
    }

    @Test
    void anOrdinaryMemberWaits() {
        user.join(room);
        owner.openLobby(room);

        assertThat(user.joinCall(room)).isRefused(412);
    }

    @Test
    void guestsAndSelfJoinedUsersWait() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        Actor visitor = talk.user("visitor");
        guest.join(open);
        visitor.join(open);
        owner.openLobby(open);

        assertThat(guest.joinCall(open)).isRefused(412);
        assertThat(visitor.joinCall(open)).isRefused(412);
    }

    @Test
    void theLobbyDoesNotStopJoiningTheConversation() {
        owner.openLobby(room);

        OcsAnswer joined = user.join(room);

        assertThat(joined)
                .hasFlag("hasCall", false)
                .hasFlag("canStartCall", false)
                .hasNumber("lobbyState", 1);
        assertThat(joined.text("sessionId")).isNotEqualTo("0");
    }

    @Test
    void theListOfParticipantsIsClosedToThoseWhoWait() {
        owner.openLobby(room);

        assertThat(user.room("GET", room, "/participants").send()).isRefused(412);
    }

    @Test
    void theLobbyOpensByItselfWhenItsTimeHasCome() {
        int now = owner.join(room).number("lastPing");
        owner.openLobbyUntil(room, now + 60);
        assertThat(user.getCall(room)).isRefused(412);

        talk.advanceClock(Duration.ofSeconds(61));

        assertThat(user.getCall(room)).succeedsWithoutData();
        assertThat(user.look(room)).hasNumber("lobbyState", 0).hasNumber("lobbyTimer", 0);
    }
}
