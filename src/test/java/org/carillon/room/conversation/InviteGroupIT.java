package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a conversation for a group of accounts (docs/contract/conversations.md 2). */
class InviteGroupIT extends DeployedTalk {
    private Actor owner;
    private Actor member;

    @BeforeEach
    void createPeople() {
        owner = talk.user("owner");
        member = talk.user("member");
    }

    @Test
    void theConversationIsCalledLikeTheGroup() {
        String team = talk.group("team", member);
        nameGroup(team, "The whole team");

        assertThat(invite(team).send())
                .hasStatus(201)
                .hasNumber("type", 2)
                .hasText("name", "The whole team")
                .hasNumber("participantType", 1);
    }

    @Test
    void theNameOfTheGroupWinsOverTheOneSent() {
        String team = talk.group("team", member);

        assertThat(invite(team).form("roomName", "Something else").send()).hasText("name", team);
    }

    @Test
    void aLongNameOfAGroupIsCutTo64Characters() {
        String team = talk.group("team", member);
        nameGroup(team, "t".repeat(100));

        assertThat(invite(team).send()).hasStatus(201).hasText("name", "t".repeat(64));
        nameGroup(team, "🎉".repeat(100));
        assertThat(invite(team).send()).hasStatus(201).hasText("name", "🎉".repeat(64));
    }

    @Test
    void itsMembersBecomeOrdinaryMembers() {
        Room room = owner.createFor(talk.group("team", member));

        assertThat(owner.participant(room, member).getInt("participantType")).isEqualTo(3);
        assertThat(member.listRooms().list())
                .extracting(seen -> seen.getString("token"))
                .containsExactly(room.token());
    }

    @Test
    void theGroupIsAParticipantToo() {
        String team = talk.group("team", member);

        Room room = owner.createFor(team);

        assertThat(owner.participants(room))
                .filteredOn(entry -> entry.getString("actorType").equals("groups"))
                .extracting(entry -> entry.getString("actorId"))
                .containsExactly(team);
    }

    @Test
    void aMakerWhoIsInTheGroupIsOwnerOnly() {
        Room room = owner.createFor(talk.group("team", owner, member));

        assertThat(owner.participants(room))
                .filteredOn(entry -> entry.getString("actorId").equals(owner.id()))
                .extracting(entry -> entry.getInt("participantType"))
                .containsExactly(1);
    }

    @Test
    void theChatTellsWhoWasAdded() {
        Room room = owner.createFor(talk.group("team", member));

        assertThat(ChatHistory.kinds(owner, room)).containsExactly("conversation_created", "group_added", "user_added");
        JsonObject added = ChatHistory.latest(owner, room, "user_added");
        assertThat(added.getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo(member.id());
    }

    @Test
    void anUnknownGroupIsNotFound() {
        assertThat(invite("no-group-of-this-name").send()).isRefusedFor(404, "invite");
        assertThat(owner.listRooms().list()).isEmpty();
    }

    @Test
    void anAccountIsNoGroup() {
        assertThat(invite(member.id()).send()).isRefusedFor(404, "invite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"circles", "teams"})
    void whatIsNotSupportedAsSourceIsRefused(String source) {
        assertThat(invite(talk.group("team", member)).form("source", source).send())
                .isRefusedFor(400, "invite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "group", "users", "", "anything"})
    void anyOtherSourceMeansAGroup(String source) {
        String team = talk.group("team", member);

        assertThat(invite(team).form("source", source).send()).hasStatus(201).hasText("name", team);
    }

    @Test
    void aPublicConversationTakesAGroupInButKeepsItsName() {
        Room open = new Room(owner.talk("POST", "/room")
                .form("roomType", 3)
                .form("roomName", "Open house")
                .form("invite", talk.group("team", member))
                .send()
                .ok()
                .text("token"));

        assertThat(member.look(open)).hasNumber("type", 3).hasText("name", "Open house");
    }

    @Test
    void anEmptyInviteIsNone() {
        assertThat(invite("").form("roomName", "Standup").send()).hasStatus(201).hasText("name", "Standup");
    }

    private OcsRequest invite(String group) {
        return owner.talk("POST", "/room").form("roomType", 2).form("invite", group);
    }

    private void nameGroup(String group, String name) {
        talk.admin()
                .request("PUT", "/ocs/v2.php/cloud/groups/" + group)
                .form("key", "displayname")
                .form("value", name)
                .send()
                .ok();
    }
}
