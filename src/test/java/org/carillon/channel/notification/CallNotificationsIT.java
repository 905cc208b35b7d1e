package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.action;
import static org.carillon.testing.NotificationList.calls;
import static org.carillon.testing.NotificationList.only;
import static org.carillon.testing.NotificationList.subjects;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Permission;
import org.carillon.testing.Room;
import org.junit.jupiter.api.Test;

/** What lists of notifications tell about calls of groups (docs/contract/notifications.md 3.1 and 4). */
class CallNotificationsIT extends DeployedGroup {
    private static final String STARTED = "A group call has started in Standup";
    private static final String MISSED = "You missed a group call in Standup";

    @Test
    void aStartedCallIsInTheListOfEachMemberAndNotOfTheCaller() {
        Actor third = talk.user("third");
        owner.add(room, third);

        owner.enterCall(room, IN_CALL);

        assertThat(subjects(user)).containsExactly(STARTED);
        assertThat(subjects(third)).containsExactly(STARTED);
        assertThat(subjects(owner)).isEmpty();
    }

    @Test
    void aStartedCallCanBeJoinedFromTheList() {
        owner.enterCall(room, IN_CALL);

        JsonObject entry = only(user);
        assertThat(entry.getString("object_type")).isEqualTo("call");
        assertThat(entry.getString("object_id")).isEqualTo(room.token());
        assertThat(entry.getString("link")).endsWith("/call/" + room.token());
        assertThat(action(entry).getString("label")).isEqualTo("Join call");
        assertThat(action(entry).getString("link")).isEqualTo(entry.getString("link") + "#direct-call");
        assertThat(action(entry).getString("type")).isEqualTo("WEB");
        assertThat(action(entry).getBoolean("primary")).isTrue();
    }

    @Test
    void theCallIsTheOnlyRichParameter() {
        owner.enterCall(room, IN_CALL);

        JsonObject entry = only(user);
        assertThat(entry.getString("subjectRich")).isEqualTo("A group call has started in {call}");
        assertThat(entry.getJsonObject("subjectRichParameters")).containsOnlyKeys("call");
        JsonObject call = entry.getJsonObject("subjectRichParameters").getJsonObject("call");
        assertThat(call.keySet()).containsExactly("type", "id", "name", "call-type", "icon-url");
        assertThat(call.getString("type")).isEqualTo("call");
        assertThat(call.getString("id"))
                .isEqualTo(String.valueOf(user.look(room).number("id")));
        assertThat(call.getString("name")).isEqualTo("Standup");
        assertThat(call.getString("call-type")).isEqualTo("group");
        assertThat(call.getString("icon-url"))
                .endsWith("/ocs/v2.php/apps/spreed/api/v1/room/" + room.token() + "/avatar?v="
                        + user.look(room).text("avatarVersion"));
    }

    @Test
    void whoJoinsTheCallHasTheEntryNoMore() {
        owner.enterCall(room, IN_CALL);

        user.enterCall(room, IN_CALL);

        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void whoJoinsTheConversationAloneKeepsTheEntry() {
        owner.enterCall(room, IN_CALL);

        user.join(room);

        assertThat(subjects(user)).containsExactly(STARTED);
    }

    @Test
    void aCallThatIsOverWasMissed() {
        owner.enterCall(room, IN_CALL);

        owner.leaveCall(room).ok();

        JsonObject entry = only(user);
        assertThat(entry.getString("subject")).isEqualTo(MISSED);
        assertThat(entry.getString("subjectRich")).isEqualTo("You missed a group call in {call}");
        assertThat(action(entry).getString("label")).isEqualTo("View chat");
        assertThat(action(entry).getString("link")).isEqualTo(entry.getString("link"));
        assertThat(action(entry).getBoolean("primary")).isFalse();
    }

    @Test
    void aCallThatNobodyIsFreshlyInCountsAsMissed() {
        owner.enterCall(room, IN_CALL);

        talk.advanceClock(Duration.ofSeconds(31));

        assertThat(subjects(user)).containsExactly(MISSED);
    }

    @Test
    void aSilentCallIsInNoListAndNeitherIsItsEnd() {
        owner.join(room);
        owner.joinCallSilently(room).ok();
        assertThat(calls(user)).isEmpty();

        owner.leaveCall(room).ok();

        assertThat(calls(user)).isEmpty();
    }

    @Test
    void whoJoinsASilentCallLaterTellsNobody() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.join(room);
        owner.joinCallSilently(room).ok();

        user.enterCall(room, IN_CALL);

        assertThat(calls(third)).isEmpty();
    }

    @Test
    void whoDoesNotWantToBeNotifiedIsNot() {
        Actor third = talk.user("third");
        owner.add(room, third);
        user.room("POST", room, "/notify-calls").form("level", 0).send().ok();

        owner.enterCall(room, IN_CALL);

        assertThat(calls(user)).isEmpty();
        assertThat(subjects(third)).containsExactly(STARTED);
    }

    @Test
    void whoJoinedByThemselvesIsToldLikeAMember() {
        Room open = owner.createPublic("Open house");
        Actor visitor = talk.user("visitor");
        visitor.join(open);

        owner.enterCall(open, IN_CALL);

        JsonObject entry = only(visitor);
        assertThat(entry.getString("subject")).isEqualTo("A group call has started in Open house");
        assertThat(entry.getJsonObject("subjectRichParameters")
                        .getJsonObject("call")
                        .getString("call-type"))
                .isEqualTo("public");
    }

    @Test
    void aCallOfAGuestHasTheTextOfAGroup() {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();

        guest.enterCall(open, IN_CALL);
        assertThat(subjects(owner)).containsExactly("A group call has started in Open house");
        assertThat(only(owner).getJsonObject("subjectRichParameters")).containsOnlyKeys("call");

        guest.leaveCall(open).ok();
        assertThat(subjects(owner)).containsExactly("You missed a group call in Open house");
    }

    @Test
    void theLobbyKeepsCallsFromAllButModeratorsAndThoseWhoMayIgnoreIt() {
        Actor moderator = talk.user("moderator");
        Actor special = talk.user("special");
        owner.add(room, moderator, special);
        owner.promote(room, moderator);
        owner.permit(room, special, Permission.IGNORE_LOBBY);
        owner.openLobby(room);

        owner.enterCall(room, IN_CALL);

        assertThat(subjects(user)).isEmpty();
        assertThat(subjects(moderator)).containsExactly(STARTED);
        assertThat(subjects(special)).containsExactly(STARTED);
    }

    @Test
    void theNextCallTakesThePlaceOfTheMissedOne() {
        owner.enterCall(room, IN_CALL);
        int first = only(user).getInt("notification_id");
        owner.leaveCall(room).ok();

        owner.joinCall(room).ok();

        JsonObject entry = only(user);
        assertThat(entry.getString("subject")).isEqualTo(STARTED);
        assertThat(entry.getInt("notification_id")).isGreaterThan(first);
    }

    @Test
    void aSilentCallLeavesTheMissedOneInTheList() {
        owner.enterCall(room, IN_CALL);
        int missed = only(user).getInt("notification_id");
        owner.leaveCall(room).ok();

        owner.joinCallSilently(room).ok();

        assertThat(only(user).getInt("notification_id")).isEqualTo(missed);
    }

    @Test
    void aRingShowsASilentCallOnceHoweverOftenItIsRepeated() {
        owner.join(room);
        owner.joinCallSilently(room).ok();

        owner.ring(room, user.attendeeId(room)).ok();
        assertThat(subjects(user)).containsExactly(STARTED);

        owner.ring(room, user.attendeeId(room)).ok();
        assertThat(subjects(user)).containsExactly(STARTED);
    }

    @Test
    void aRingIsShownAlsoToWhoDoesNotWantToBeNotified() {
        user.room("POST", room, "/notify-calls").form("level", 0).send().ok();
        owner.enterCall(room, IN_CALL);

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(subjects(user)).containsExactly(STARTED);
    }

    @Test
    void aRenamedConversationShowsItsNewName() {
        owner.enterCall(room, IN_CALL);

        owner.room("PUT", room, "")
                .form("roomName", "Stand-up of {user}")
                .send()
                .ok();

        assertThat(subjects(user)).containsExactly("A group call has started in Stand-up of {user}");
    }

    @Test
    void whoWasRemovedHasNothingInTheList() {
        owner.enterCall(room, IN_CALL);

        owner.remove(room, user);

        assertThat(subjects(user)).isEmpty();
    }

    @Test
    void aDeletedConversationIsInNoList() {
        owner.enterCall(room, IN_CALL);

        owner.room("DELETE", room, "").send().ok();

        assertThat(subjects(user)).isEmpty();
    }
}
