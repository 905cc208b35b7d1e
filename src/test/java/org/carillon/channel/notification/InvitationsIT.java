package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.action;
import static org.carillon.testing.NotificationList.invitations;
import static org.carillon.testing.NotificationList.only;
import static org.carillon.testing.NotificationList.subjects;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** Invitations to groups in lists of notifications (docs/contract/notifications.md 3.2). */
class InvitationsIT extends DeployedGroup {
    @Test
    void whoWasAddedIsInvited() {
        JsonObject entry = only(user);

        assertThat(entry.getString("object_type")).isEqualTo("room");
        assertThat(entry.getString("object_id")).isEqualTo(room.token());
        assertThat(entry.getString("subject")).isEqualTo(invitation("Standup"));
        assertThat(entry.getString("subjectRich")).isEqualTo("{user} invited you to a group conversation: {call}");
        assertThat(entry.getInt("notification_id") % 2).isEqualTo(1);
        assertThat(subjects(owner)).isEmpty();
    }

    @Test
    void theInviterAndTheConversationAreRichParameters() {
        JsonObject parameters = only(user).getJsonObject("subjectRichParameters");

        assertThat(parameters.keySet()).containsExactly("user", "call");
        assertThat(parameters.getJsonObject("user").getString("id")).isEqualTo(owner.id());
        assertThat(parameters.getJsonObject("user").getString("name")).isEqualTo(owner.displayName());
        assertThat(parameters.getJsonObject("call").getString("name")).isEqualTo("Standup");
    }

    @Test
    void theConversationCanBeViewedFromTheList() {
        JsonObject entry = only(user);

        assertThat(action(entry).getString("label")).isEqualTo("View chat");
        assertThat(action(entry).getString("link"))
                .isEqualTo(entry.getString("link"))
                .endsWith("/call/" + room.token());
        assertThat(action(entry).getBoolean("primary")).isFalse();
    }

    @Test
    void theNewMembersOfAGroupAreInvitedAndNobodyElse() {
        Actor first = talk.user("first");
        Actor second = talk.user("second");
        user.join(room);

        owner.add(room, "groups", talk.group("team", owner, user, first, second));

        assertThat(subjects(first)).containsExactly(invitation("Standup"));
        assertThat(subjects(second)).containsExactly(invitation("Standup"));
        assertThat(subjects(user)).isEmpty();
        assertThat(subjects(owner)).isEmpty();
    }

    @Test
    void aConversationForAGroupInvitesItsMembers() {
        Actor member = talk.user("member");
        String team = talk.group("team", owner, member);

        owner.createFor(team);

        assertThat(subjects(member)).containsExactly(invitation(team));
        assertThat(subjects(owner)).isEmpty();
    }

    @Test
    void whoComesByThemselvesIsNotInvited() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");

        visitor.join(open);
        owner.add(open, visitor);

        assertThat(subjects(visitor)).isEmpty();
    }

    @Test
    void whoJoinsTheConversationHasSeenTheInvitation() {
        user.join(room);

        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void aCallTakesThePlaceOfTheInvitation() {
        owner.enterCall(room, IN_CALL);

        assertThat(subjects(user)).containsExactly("A group call has started in Standup");
    }

    @Test
    void aCallTakesTheInvitationAlsoFromWhoIsNotTold() {
        user.room("POST", room, "/notify-calls").form("level", 0).send().ok();

        owner.enterCall(room, IN_CALL);

        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void aSilentCallLeavesTheInvitation() {
        owner.join(room);

        owner.joinCallSilently(room).ok();

        assertThat(subjects(user)).containsExactly(invitation("Standup"));
    }

    @Test
    void aRingTakesThePlaceOfTheInvitationOfWhoIsRungAlone() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.join(room);
        owner.joinCallSilently(room).ok();

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(subjects(user)).containsExactly("A group call has started in Standup");
        assertThat(subjects(third)).containsExactly(invitation("Standup"));
    }

    @Test
    void whoWasRemovedIsInvitedNoMore() {
        owner.remove(room, user);

        assertThat(traces()).doesNotContain("invitation");
        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void aDeletedConversationLeavesNoInvitation() {
        int id = owner.look(room).number("id");
        assertThat(StoredRows.traces(id)).contains("invitation");

        owner.room("DELETE", room, "").send().ok();

        assertThat(subjects(user)).isEmpty();
        assertThat(StoredRows.traces(id)).isEmpty();
    }

    @Test
    void aDeletedAccountLeavesNoInvitation() {
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + user.id())
                .send()
                .ok();

        assertThat(traces()).doesNotContain("invitation");
    }

    @Test
    void theInvitationOfADeletedAccountStaysUnderNobodysName() {
        Actor moderator = talk.user("moderator");
        Actor third = talk.user("third");
        owner.add(room, moderator);
        owner.promote(room, moderator);
        moderator.add(room, third);

        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + moderator.id())
                .send()
                .ok();

        assertThat(subjects(third)).containsExactly("Deleted user invited you to a group conversation: Standup");
    }

    @Test
    void theNewestEntryIsTheFirst() {
        Room second = owner.createGroup("Second");
        owner.add(second, user);
        Room third = owner.createGroup("Third");
        owner.add(third, user);

        assertThat(invitations(user))
                .extracting(entry -> entry.getString("object_id"))
                .containsExactly(third.token(), second.token(), room.token());
    }

    private String invitation(String name) {
        return owner.displayName() + " invited you to a group conversation: " + name;
    }

    private List<String> traces() {
        return StoredRows.traces(owner.look(room).number("id"));
    }
}
