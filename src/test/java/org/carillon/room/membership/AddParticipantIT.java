package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding users and groups (docs/contract/participants.md 3.1). */
class AddParticipantIT extends DeployedGroup {

    @Test
    void anAddedUserIsAnOrdinaryMember() {
        Actor third = talk.user("third");

        assertThat(add(room, "users", third.id())).succeeds();

        assertThat(owner.participant(room, third).getInt("participantType")).isEqualTo(3);
        assertThat(third.look(room)).hasText("name", "Standup");
    }

    @Test
    void withoutASourceAUserIsMeant() {
        Actor third = talk.user("third");

        assertThat(owner.room("POST", room, "/participants")
                        .form("newParticipant", third.id())
                        .send())
                .succeeds();
        assertThat(owner.participants(room)).hasSize(3);
    }

    @Test
    void theChatTellsWhoWasAddedByWhom() {
        JsonObject message = ChatHistory.latest(owner, room, "user_added");

        assertThat(message.getString("actorId")).isEqualTo(owner.id());
        assertThat(message.getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo(user.id());
    }

    @Test
    void whoIsAMemberStaysWhatTheyAre() {
        owner.promote(room, user);
        int attendee = user.attendeeId(room);

        assertThat(add(room, "users", user.id())).succeeds();

        assertThat(owner.participants(room)).hasSize(2);
        assertThat(user.look(room)).hasNumber("attendeeId", attendee).hasNumber("participantType", 2);
    }

    @Test
    void addingAMemberAgainIsNoNews() {
        add(room, "users", user.id()).ok();

        assertThat(ChatHistory.kinds(owner, room))
                .filteredOn("user_added"::equals)
                .hasSize(1);
    }

    @Test
    void whoJoinedByThemselvesBecomesAMember() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        assertThat(add(open, "users", visitor.id())).succeeds();

        visitor.leave(open);
        assertThat(visitor.look(open)).hasNumber("participantType", 3);
    }

    @Test
    void aRemovedUserCanBeAddedAgain() {
        owner.remove(room, user);

        assertThat(add(room, "users", user.id())).succeeds();
        assertThat(user.look(room)).hasNumber("participantType", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-of-this-name", ""})
    void anUnknownUserIsNotFound(String id) {
        assertThat(add(room, "users", id)).isRefusedFor(404, "new-participant");
        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void aMissingUserIsNotFound() {
        assertThat(owner.room("POST", room, "/participants").send()).isRefusedFor(404, "new-participant");
    }

    @Test
    void aGroupComesWithItsMembers() {
        Actor third = talk.user("third");
        String team = talk.group("team", third, user);

        assertThat(add(room, "groups", team)).succeeds();

        assertThat(actorIds()).containsExactlyInAnyOrder(owner.id(), user.id(), third.id(), team);
        assertThat(owner.participant(room, third).getInt("participantType")).isEqualTo(3);
    }

    @Test
    void theChatTellsOfTheGroupAndOfItsMembers() {
        Actor third = talk.user("third");
        String team = talk.group("team", third);

        add(room, "groups", team).ok();

        JsonObject note = ChatHistory.latest(user, room, "group_added");
        assertThat(note.getString("message")).isEqualTo("{actor} added group {group}");
        assertThat(note.getJsonObject("messageParameters")
                        .getJsonObject("actor")
                        .getString("id"))
                .isEqualTo(owner.id());
        assertThat(note.getJsonObject("messageParameters")
                        .getJsonObject("group")
                        .getString("id"))
                .isEqualTo(team);
        JsonObject added = ChatHistory.latest(third, room, "user_added");
        assertThat(added.getString("message")).isEqualTo("{actor} added you");
    }

    @Test
    void theAnswerIsAnObject() {
        assertThat(add(room, "users", talk.user("third").id()).object()).isEmpty();
        assertThat(add(room, "groups", talk.group("team")).object()).isEmpty();
        assertThat(add(room, "emails", "mira@elsewhere.example").object())
                .containsExactly(Map.entry("type", Json.createValue(3)));
        assertThat(add(room, "emails", "noor@elsewhere.example").object()).isEmpty();
    }

    @Test
    void aGroupAddedAgainBringsWhoCameMeanwhile() {
        String team = talk.group("team");
        add(room, "groups", team).ok();
        Actor third = talk.user("third");
        talk.admin()
                .request("POST", "/ocs/v2.php/cloud/users/" + third.id() + "/groups")
                .form("groupid", team)
                .send()
                .ok();

        assertThat(add(room, "groups", team)).succeeds();

        assertThat(actorIds()).containsExactlyInAnyOrder(owner.id(), user.id(), third.id(), team);
    }

    @Test
    void anUnknownGroupIsNotFound() {
        assertThat(add(room, "groups", "no-group-of-this-name")).isRefusedFor(404, "new-participant");
        assertThat(owner.participants(room)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "circles", "USERS", "guests"})
    void anotherSourceIsRefused(String source) {
        assertThat(add(room, source, user.id())).isRefusedFor(400, "source");
        assertThat(owner.participants(room)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remotes", "federated_users"})
    void peopleOfOtherServersAreNotSupported(String source) {
        assertThat(add(room, source, "mira@elsewhere.example.org")).isRefusedFor(501, "federation");
        assertThat(owner.participants(room)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "groups"})
    void nobodyIsAddedToOtherTypes(String source) {
        String id = source.equals("users") ? talk.user("third").id() : talk.group("team");
        Room pair = owner.createOneToOne(user);

        assertThat(add(pair, source, id)).isRefusedFor(400, "room-type");
        assertThat(add(owner.noteToSelf(), source, id)).isRefusedFor(400, "room-type");
        assertThat(owner.participants(pair)).hasSize(2);
    }

    @Test
    void aModeratorMayAdd() {
        owner.promote(room, user);

        assertThat(user.room("POST", room, "/participants")
                        .form("newParticipant", talk.user("third").id())
                        .send())
                .succeeds();
    }

    private List<String> actorIds() {
        return owner.participants(room).stream()
                .map(entry -> entry.getString("actorId"))
                .toList();
    }

    private OcsAnswer add(Room where, String source, String id) {
        return owner.room("POST", where, "/participants")
                .form("newParticipant", id)
                .form("source", source)
                .send();
    }
}
