package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Participants.actorIds;
import static org.carillon.testing.Participants.entry;

import org.carillon.testing.AccountGroups;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.InCall;
import org.carillon.testing.Participants;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members follow their groups (docs/contract/participants.md 3.5). */
class GroupFollowingIT extends DeployedGroup {
    private AccountGroups groups;
    private String team;
    private Actor member;

    @BeforeEach
    void addATeam() {
        groups = new AccountGroups(talk.admin());
        member = talk.user("member");
        team = talk.group("team", member);
        owner.add(room, "groups", team);
    }

    @Test
    void whoComesIntoTheGroupComesIntoItsConversations() {
        Room other = owner.createFor(team);
        Actor newcomer = talk.user("newcomer");

        groups.add(newcomer, team);

        assertThat(newcomer.listRooms().list()).hasSize(2);
        assertThat(newcomer.look(room)).hasNumber("participantType", 3);
        assertThat(newcomer.look(other)).hasNumber("participantType", 3);
    }

    @Test
    void anAccountMadeInTheGroupComesIntoItsConversations() {
        groups.fill(team, 1);

        assertThat(actorIds(owner, room)).contains(team + "-0");
    }

    @Test
    void whoLeavesTheGroupLeavesItsConversations() {
        Room other = owner.createFor(team);

        groups.remove(member, team);

        assertThat(member.listRooms().list()).isEmpty();
        assertThat(actorIds(owner, room)).containsExactlyInAnyOrder(owner.id(), user.id(), team);
        assertThat(actorIds(owner, other)).containsExactlyInAnyOrder(owner.id(), team);
    }

    @Test
    void whoWasThereBeforeStays() {
        groups.add(user, team);

        groups.remove(user, team);

        assertThat(actorIds(owner, room)).contains(user.id());
    }

    @Test
    void whoWasInvitedThemselvesLaterStays() {
        owner.add(room, member);

        groups.remove(member, team);

        assertThat(actorIds(owner, room)).contains(member.id());
    }

    @Test
    void aModeratorStays() {
        owner.promote(room, member);

        groups.remove(member, team);

        assertThat(member.look(room)).hasNumber("participantType", 2);
    }

    @Test
    void whomAnotherGroupHoldsStays() {
        String second = talk.group("second", member);
        owner.add(room, "groups", second);

        groups.remove(member, team);
        assertThat(actorIds(owner, room)).contains(member.id());

        groups.remove(member, second);
        assertThat(actorIds(owner, room)).doesNotContain(member.id());
    }

    @Test
    void aDeletedGroupGoesWithItsMembers() {
        groups.delete(team);

        assertThat(actorIds(owner, room)).containsExactlyInAnyOrder(owner.id(), user.id());
    }

    @Test
    void aRemovedGroupGoesWithItsMembers() {
        Participants.remove(owner, room, entry(owner, room, "groups", team).getInt("attendeeId"))
                .ok();

        assertThat(actorIds(owner, room)).containsExactlyInAnyOrder(owner.id(), user.id());
        assertThat(ChatHistory.latest(owner, room, "user_removed")
                        .getJsonObject("messageParameters")
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo(member.id());
        groups.add(talk.user("newcomer"), team);
        assertThat(owner.participants(room)).hasSize(2);
    }

    @Test
    void whoFollowsAGroupOutIsOutOfTheCall() {
        member.enterCall(room, InCall.IN_CALL);

        groups.remove(member, team);

        assertThat(owner.look(room)).hasFlag("hasCall", false);
        assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_ended");
        assertThat(member.getCall(room)).isRefused(404);
    }

    @Test
    void aVisitorWhoseGroupComesBecomesAMember() {
        Room open = owner.createPublic("Open house");
        member.join(open);

        owner.add(open, "groups", team);

        assertThat(member.look(open)).hasNumber("participantType", 3);
        groups.remove(member, team);
        assertThat(actorIds(owner, open)).containsExactlyInAnyOrder(owner.id(), team);
    }

    @Test
    void aVisitorWhoComesIntoTheGroupBecomesAMember() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);
        owner.add(open, "groups", team);

        groups.add(visitor, team);

        assertThat(visitor.look(open)).hasNumber("participantType", 3);
    }

    @Test
    void whoLeftForGoodIsNotBroughtBackByOthers() {
        member.leaveForGood(room);

        groups.add(talk.user("newcomer"), team);

        assertThat(owner.participants(room)).hasSize(4);
        assertThat(actorIds(owner, room)).doesNotContain(member.id());
    }

    @Test
    void aConversationWithoutAccountsGoes() {
        Actor founder = talk.user("founder");
        Room deserted = founder.createGroup("Deserted");
        founder.add(deserted, "groups", team);
        int id = founder.look(deserted).number("id");
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + founder.id())
                .send()
                .ok();

        groups.delete(team);

        assertThat(StoredRows.traces(id)).isEmpty();
    }
}
