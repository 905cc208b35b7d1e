package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.assertj.core.data.Offset;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What concerns many participants or conversations costs as many SQL statements as for one. */
class ParticipantBudgetIT extends DeployedTalk {
    private static final Logger LOG = Logger.getLogger(ParticipantBudgetIT.class.getName());
    private static final int MANY = 200;

    private AccountGroups groups;
    private Actor owner;

    @BeforeEach
    void createTheOwner() {
        groups = new AccountGroups(talk.admin());
        owner = talk.user("owner");
        owner.createGroup("Warm-up"); // logs in, and fetches the first numbers of sequences
    }

    @Test
    void addingAndListingALargeGroupCostsNoMore() {
        String one = groupOf(1);
        String many = groupOf(MANY);
        Room small = owner.createGroup("Small");
        Room large = owner.createGroup("Large");

        int addOne = talk.statementsOf(adding(small, one));
        int addMany = talk.statementsOf(adding(large, many));

        assertThat(owner.participants(large)).hasSize(MANY + 2);
        assertThat(addMany).isCloseTo(addOne, Offset.offset(1)); // one more block of a sequence
        listingCostsTheSame("without statuses", listing(small), listing(large));
        listingCostsTheSame(
                "with statuses",
                listing(small).query("includeStatus", 1),
                listing(large).query("includeStatus", 1));
    }

    private void listingCostsTheSame(String how, OcsRequest small, OcsRequest large) {
        int ofSmall = talk.statementsOf(small);
        int ofLarge = talk.statementsOf(large);
        LOG.info(() -> "Statements, participants " + how + ": of 3 entries " + ofSmall + ", of 202 " + ofLarge);
        assertThat(ofLarge).isEqualTo(ofSmall);
    }

    @Test
    void followingAGroupCostsTheSameForManyConversations() {
        String small = talk.group("small");
        String large = talk.group("large");
        owner.add(owner.createGroup("Standup"), "groups", small);
        for (int i = 0; i < 20; i++) {
            owner.add(owner.createGroup("Standup"), "groups", large);
        }
        Actor member = talk.user("member");

        int joinOne = talk.statementsOf(groups.adding(member, small));
        int joinMany = talk.statementsOf(groups.adding(member, large));
        assertThat(member.listRooms().list()).hasSize(21);
        int leaveOne = talk.statementsOf(groups.removing(member, small));
        int leaveMany = talk.statementsOf(groups.removing(member, large));

        assertThat(member.listRooms().list()).isEmpty();
        assertThat(joinMany).isEqualTo(joinOne);
        assertThat(leaveMany).isEqualTo(leaveOne);
    }

    @Test
    void removingALargeGroupCostsNoMore() {
        Room pair = owner.createFor(groupOf(2));
        Room large = owner.createFor(groupOf(50));

        int removeTwo = talk.statementsOf(removing(pair));
        int removeMany = talk.statementsOf(removing(large));

        assertThat(owner.participants(large)).hasSize(1);
        assertThat(removeMany).isEqualTo(removeTwo);
    }

    private String groupOf(int members) {
        String group = talk.group("team");
        groups.fill(group, members);
        return group;
    }

    private OcsRequest adding(Room room, String group) {
        return owner.room("POST", room, "/participants")
                .form("newParticipant", group)
                .form("source", "groups");
    }

    private OcsRequest listing(Room room) {
        return owner.room("GET", room, "/participants");
    }

    private OcsRequest removing(Room room) {
        int group = owner.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("groups"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");
        return owner.room("DELETE", room, "/attendees").form("attendeeId", group);
    }
}
