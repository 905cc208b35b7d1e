package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** Giving up the membership (docs/contract/participants.md 3.3). */
class LeaveForGoodIT extends DeployedGroup {

    @Test
    void aMemberLeaves() {
        assertThat(leave(user, room)).succeedsWithoutData();

        assertThat(user.room("GET", room, "").send()).isRefused(404);
        assertThat(user.listRooms().list()).isEmpty();
        assertThat(owner.participants(room)).hasSize(1);
    }

    @Test
    void hisSessionsEndOnAllDevices() {
        Actor phone = user.onAnotherDevice();
        phone.enterCall(room, IN_CALL);
        user.join(room);

        leave(user, room).ok();

        assertThat(phone.getCall(room)).isRefused(404);
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @Test
    void theLastModeratorStaysWhileOthersDo() {
        assertThat(leave(owner, room)).isRefusedFor(400, "last-moderator");
        assertThat(owner.look(room)).hasNumber("participantType", 1);
    }

    @Test
    void anOwnerLeavesAnotherModeratorBehind() {
        owner.promote(room, user);

        assertThat(leave(owner, room)).succeedsWithoutData();
        assertThat(user.look(room)).hasNumber("participantType", 2);
    }

    @Test
    void aGuestModeratorIsNoReplacement() {
        Room open = owner.createPublic("Open house");
        owner.add(open, user);
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(leave(owner, open)).isRefusedFor(400, "last-moderator");
    }

    @Test
    void theLastUserTakesTheConversationAlong() {
        int id = owner.look(room).number("id");
        leave(user, room).ok();

        assertThat(leave(owner, room)).succeedsWithoutData();

        assertThat(owner.room("GET", room, "").send()).isRefused(404);
        assertThat(StoredRows.traces(id)).isEmpty();
    }

    @Test
    void guestsDoNotKeepAConversation() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);

        assertThat(leave(owner, open)).succeedsWithoutData();

        assertThat(guest.getCall(open)).isRefused(404);
    }

    @Test
    void eitherOwnerLeavesAOneToOneConversation() {
        Room pair = owner.createOneToOne(user);

        assertThat(leave(user, pair)).succeedsWithoutData();

        assertThat(user.room("GET", pair, "").send()).isRefused(404);
        assertThat(owner.look(pair)).succeeds().hasText("name", user.id());
    }

    @Test
    void bothOwnersTakeTheirConversationAlong() {
        Room pair = owner.createOneToOne(user);
        int id = owner.look(pair).number("id");

        leave(user, pair).ok();
        leave(owner, pair).ok();

        assertThat(StoredRows.traces(id)).isEmpty();
        assertThat(owner.createOneToOne(user)).isNotEqualTo(pair);
    }

    @Test
    void whoLeftIsNotFoundTheSecondTime() {
        leave(user, room).ok();

        assertThat(leave(user, room)).isRefused(404);
    }

    private static OcsAnswer leave(Actor who, Room room) {
        return who.room("DELETE", room, "/participants/self").send();
    }
}
