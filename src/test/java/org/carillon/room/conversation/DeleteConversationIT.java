package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.InCall;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** The end of a conversation (docs/contract/conversations.md 6). */
class DeleteConversationIT extends DeployedGroup {

    @Test
    void theOwnerMayDelete() {
        assertThat(delete(owner, room)).succeedsWithoutData();

        assertThat(owner.room("GET", room, "").send()).isRefused(404);
        assertThat(user.room("GET", room, "").send()).isRefused(404);
        assertThat(user.listRooms().list()).isEmpty();
    }

    @Test
    void aModeratorMayDelete() {
        owner.promote(room, user);

        assertThat(delete(user, room)).succeedsWithoutData();
    }

    @Test
    void aGuestModeratorMayDelete() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(delete(guest, open)).succeedsWithoutData();
    }

    @Test
    void anOrdinaryMemberMayNot() {
        assertThat(delete(user, room)).isRefused(403);
        assertThat(owner.look(room)).succeeds();
    }

    @Test
    void whoJoinedByThemselvesMayNot() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        Actor guest = talk.guest();
        visitor.join(open);
        guest.join(open);

        assertThat(delete(visitor, open)).isRefused(403);
        assertThat(delete(guest, open)).isRefused(403);
    }

    @Test
    void aStrangerFindsNothingToDelete() {
        assertThat(delete(talk.user("stranger"), room)).isRefused(404);
        assertThat(delete(talk.guest(), room)).isRefused(404);
        assertThat(delete(owner, Room.UNKNOWN)).isRefused(404);
    }

    @Test
    void aOneToOneConversationStays() {
        Room pair = owner.createOneToOne(user);

        assertThat(delete(owner, pair)).isRefusedFor(400, "type");
        assertThat(user.look(pair)).succeeds();
    }

    @Test
    void theNoteToSelfMayBeDeletedAndComesBackEmpty() {
        Room notes = owner.noteToSelf();

        assertThat(delete(owner, notes)).succeedsWithoutData();

        assertThat(owner.room("GET", notes, "").send()).isRefused(404);
        assertThat(owner.noteToSelf()).isNotEqualTo(notes);
    }

    @Test
    void aSecondDeletionFindsNothing() {
        delete(owner, room).ok();

        assertThat(delete(owner, room)).isRefused(404);
    }

    @Test
    void sessionsOfADeletedConversationEnd() {
        user.enterCall(room, IN_CALL);

        delete(owner, room).ok();

        assertThat(user.getCall(room)).isRefused(404);
        assertThat(user.leaveCall(room)).isRefused(404);
    }

    @Test
    void nothingOfItStaysInTheDatabase() {
        owner.enterCall(room, InCall.IN_CALL);
        int id = owner.look(room).number("id");
        assertThat(StoredRows.traces(id)).contains("conversation", "attendee", "participant_session", "chat_message");

        delete(owner, room).ok();

        assertThat(StoredRows.traces(id)).isEmpty();
    }

    private static OcsAnswer delete(Actor who, Room room) {
        return who.room("DELETE", room, "").send();
    }
}
