package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removing somebody (docs/contract/participants.md 3.2). */
class RemoveParticipantIT extends DeployedGroup {

    @Test
    void aRemovedMemberIsAStranger() {
        assertThat(remove(owner, room, user.attendeeId(room))).succeedsWithoutData();

        assertThat(user.room("GET", room, "").send()).isRefused(404);
        assertThat(owner.participants(room)).hasSize(1);
    }

    @Test
    void theChatTellsIt() {
        owner.remove(room, user);

        assertThat(ChatHistory.latest(owner, room, "user_removed").getString("actorId"))
                .isEqualTo(owner.id());
    }

    @Test
    void allTheirSessionsEnd() {
        Actor phone = user.onAnotherDevice();
        user.enterCall(room, IN_CALL);
        phone.enterCall(room, IN_CALL);

        owner.remove(room, user);

        assertThat(user.getCall(room)).isRefused(404);
        assertThat(phone.getCall(room)).isRefused(404);
        assertThat(owner.look(room)).hasFlag("hasCall", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "0", "-1", "abc", "", "99999999999999999999"})
    void anUnknownAttendeeIsNotFound(String attendee) {
        assertThat(owner.room("DELETE", room, "/attendees")
                        .form("attendeeId", attendee)
                        .send())
                .isRefusedFor(404, "participant");
        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void aMissingAttendeeIsNotFound() {
        assertThat(owner.room("DELETE", room, "/attendees").send()).isRefusedFor(404, "participant");
    }

    @Test
    void anAttendeeOfAnotherConversationIsNotFound() {
        Room other = owner.createGroup("Planning");
        owner.add(other, user);

        assertThat(remove(owner, room, user.attendeeId(other))).isRefusedFor(404, "participant");
        assertThat(user.look(other)).succeeds();
    }

    @Test
    void theAttendeeMayStandInTheQuery() {
        assertThat(owner.room("DELETE", room, "/attendees")
                        .query("attendeeId", user.attendeeId(room))
                        .send())
                .succeedsWithoutData();
    }

    @Test
    void nobodyIsRemovedFromAOneToOneConversation() {
        Room pair = owner.createOneToOne(user);

        assertThat(remove(owner, pair, user.attendeeId(pair))).isRefusedFor(400, "room-type");
        assertThat(user.look(pair)).succeeds();
    }

    @Test
    void aModeratorDoesNotRemoveTheOwner() {
        owner.promote(room, user);

        assertThat(remove(user, room, owner.attendeeId(room))).isRefusedFor(403, "owner");
        assertThat(owner.look(room)).succeeds();
    }

    @Test
    void theOwnerWhoRemovesThemselvesLeaves() {
        owner.promote(room, user);
        owner.join(room);

        assertThat(remove(owner, room, owner.attendeeId(room))).succeedsWithoutData();

        assertThat(owner.room("GET", room, "").send()).isRefused(404);
        assertThat(ChatHistory.latest(user, room, "user_removed").getString("message"))
                .isEqualTo("{actor} left the conversation");
    }

    @Test
    void theLastOneWhoRemovesThemselvesTakesTheConversationWithHim() {
        owner.remove(room, user);

        assertThat(remove(owner, room, owner.attendeeId(room))).succeedsWithoutData();

        assertThat(owner.room("GET", room, "").send()).isRefused(404);
    }

    @Test
    void oneOfTwoLeavesByTheirOwnNumberToo() {
        Room pair = owner.createOneToOne(user);

        assertThat(remove(owner, pair, owner.attendeeId(pair))).succeedsWithoutData();

        assertThat(owner.listRooms().list())
                .extracting(entry -> entry.getString("token"))
                .doesNotContain(pair.token());
    }

    @Test
    void theChatTellsOfARemovedGroup() {
        String team = talk.group("team", talk.user("third"));
        owner.add(room, "groups", team);
        int group = Participants.entry(owner, room, "groups", team).getInt("attendeeId");

        assertThat(remove(owner, room, group)).succeedsWithoutData();

        JsonObject note = ChatHistory.latest(user, room, "group_removed");
        assertThat(note.getString("message")).isEqualTo("{actor} removed group {group}");
        assertThat(note.getJsonObject("messageParameters").getJsonObject("group"))
                .isEqualTo(Json.createObjectBuilder()
                        .add("type", "group")
                        .add("id", team)
                        .add("name", team)
                        .build());
        assertThat(ChatHistory.kinds(user, room)).contains("user_removed");
    }

    @Test
    void theTypeIsNoticedBeforeAnUnknownAttendee() {
        assertThat(remove(owner, owner.createOneToOne(user), 2_000_000_000)).isRefusedFor(400, "room-type");
    }

    @Test
    void aModeratorRemovesAnotherModerator() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.promote(room, user);
        owner.promote(room, third);

        assertThat(remove(user, room, third.attendeeId(room))).succeedsWithoutData();
    }

    @Test
    void aModeratorMayRemoveThemselves() {
        owner.promote(room, user);

        assertThat(remove(user, room, user.attendeeId(room))).succeedsWithoutData();
        assertThat(user.room("GET", room, "").send()).isRefused(404);
    }

    @Test
    void theLastModeratorDoesNotRemoveThemselves() {
        assertThat(remove(owner, room, owner.attendeeId(room))).isRefusedFor(400, "last-moderator");
        assertThat(owner.look(room)).hasNumber("participantType", 1);
    }

    @Test
    void aMemberWhoRemovesThemselvesLeaves() {
        user.join(room);

        assertThat(remove(user, room, user.attendeeId(room))).succeedsWithoutData();

        assertThat(user.room("GET", room, "").send()).isRefused(404);
        assertThat(ChatHistory.latest(owner, room, "user_removed").getString("message"))
                .isEqualTo("{actor} left the conversation");
    }

    @Test
    void whoDoesNotModerateRemovesNobodyElse() {
        Actor third = talk.user("third");
        owner.add(room, third);

        assertThat(remove(user, room, third.attendeeId(room))).isRefused(403);
        assertThat(remove(user, room, 2_000_000_000)).isRefused(403);
        assertThat(user.room("DELETE", room, "/attendees").send()).isRefused(403);
        assertThat(user.room("DELETE", room, "/attendees")
                        .json("{\"attendeeId\":[%d,%d]}".formatted(user.attendeeId(room), third.attendeeId(room)))
                        .send())
                .isRefused(403);
        assertThat(owner.participants(room)).hasSize(3);
    }

    @Test
    void aGuestDoesNotLeaveForGood() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(remove(guest, open, guest.attendeeId(open))).hasStatus(401);
        assertThat(guest.room("DELETE", open, "/participants/self").send()).hasStatus(401);

        owner.promote(open, guest);
        assertThat(remove(guest, open, guest.attendeeId(open))).hasStatus(401);
    }

    @Test
    void aGuestModeratorMayRemoveAMember() {
        Room open = owner.createPublic("Open house");
        owner.add(open, user);
        Actor guest = talk.guest();
        guest.join(open);
        owner.promote(open, guest);

        assertThat(remove(guest, open, user.attendeeId(open))).succeedsWithoutData();
    }

    @Test
    void aRemovedGuestHasNoSession() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.join(open);

        assertThat(remove(owner, open, guest.attendeeId(open))).succeedsWithoutData();

        assertThat(guest.getCall(open)).isRefused(404);
        assertThat(guest.look(open)).hasNumber("attendeeId", 0);
    }

    @Test
    void aRemovedGroupLeavesWhoWasInvitedThemselves() {
        Room team = owner.createFor(talk.group("team", user));
        owner.add(team, user);
        int group = owner.participants(team).stream()
                .filter(entry -> entry.getString("actorType").equals("groups"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");

        assertThat(remove(owner, team, group)).succeedsWithoutData();

        assertThat(user.look(team)).succeeds();
    }

    private static OcsAnswer remove(Actor who, Room room, int attendeeId) {
        return who.room("DELETE", room, "/attendees")
                .form("attendeeId", attendeeId)
                .send();
    }
}
