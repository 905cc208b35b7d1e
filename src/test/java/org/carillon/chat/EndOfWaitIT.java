package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.ChatHistory.waiting;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Permission;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** Readers who may no longer read what they wait for (docs/contract/messages.md 4.2). */
class EndOfWaitIT extends DeployedGroup {

    @Test
    void whoIsRemovedIsToldSo() throws Exception {
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        owner.remove(room, user);

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void whoStaysReadsOfTheRemoval() throws Exception {
        CompletableFuture<OcsAnswer> poll = waitingPoll(owner, room);

        owner.remove(room, user);

        OcsAnswer answer = poll.get(20, TimeUnit.SECONDS);
        assertThat(answer.list()).singleElement().satisfies(message -> assertThat(message.getString("systemMessage"))
                .isEqualTo("user_removed"));
    }

    @Test
    void whoLeavesForGoodIsToldSo() throws Exception {
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        user.leaveForGood(room);

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void aDeletedConversationIsNotFound() throws Exception {
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        owner.room("DELETE", room, "").send().ok();

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void theLobbyHoldsBackWhoWaits() throws Exception {
        CompletableFuture<OcsAnswer> ofUser = waitingPoll(user, room);
        CompletableFuture<OcsAnswer> ofOwner = waitingPoll(owner, room);

        owner.openLobby(room);

        assertThat(ofUser.get(20, TimeUnit.SECONDS)).isRefused(412);
        assertThat(ofOwner.get(20, TimeUnit.SECONDS)).succeeds();
    }

    @Test
    void whoMayIgnoreTheLobbyReadsOfIt() throws Exception {
        owner.permit(room, user, Permission.ORDINARY | Permission.IGNORE_LOBBY);
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        owner.openLobby(room);

        assertThat(poll.get(20, TimeUnit.SECONDS)).succeeds();
    }

    @Test
    void whoLosesTheRightToIgnoreTheLobbyIsHeldBack() throws Exception {
        owner.permit(room, user, Permission.ORDINARY | Permission.IGNORE_LOBBY);
        owner.openLobby(room);
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        owner.permit(room, user, Permission.ORDINARY);

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(412);
    }

    @Test
    void aGuestWhoLeavesIsToldSo() throws Exception {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        CompletableFuture<OcsAnswer> poll = waitingPoll(guest, open);

        guest.leave(open);

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void aRemovedGuestIsToldSo() throws Exception {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        CompletableFuture<OcsAnswer> poll = waitingPoll(guest, open);

        owner.remove(open, guest);

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void aClosedHouseSendsGuestsAway() throws Exception {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        CompletableFuture<OcsAnswer> poll = waitingPoll(guest, open);

        owner.room("DELETE", open, "/public").send().ok();

        assertThat(poll.get(20, TimeUnit.SECONDS)).isRefused(404);
    }

    @Test
    void aMemberWithoutASessionGoesOnWaiting() throws Exception {
        user.join(room);
        owner.join(room);
        CompletableFuture<OcsAnswer> poll = waitingPoll(user, room);

        user.leave(room);
        assertThat(poll).isNotDone();
        owner.joinCall(room, IN_CALL).ok();

        assertThat(poll.get(20, TimeUnit.SECONDS)).succeeds();
    }

    private static CompletableFuture<OcsAnswer> waitingPoll(Actor reader, Room room) {
        return waiting(reader, room, ChatHistory.latestId(reader, room));
    }
}
