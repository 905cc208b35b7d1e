package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.action;
import static org.carillon.testing.NotificationList.only;
import static org.carillon.testing.NotificationList.subjects;

import jakarta.json.JsonObject;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists of notifications tell about conversations between two (docs/contract/notifications.md 3 and 4.2). */
class OneToOneNotificationsIT extends DeployedTalk {
    private Actor caller;
    private Actor callee;
    private Room room;

    @BeforeEach
    void createThePair() {
        caller = talk.user("caller");
        callee = talk.user("callee");
        room = caller.createOneToOne(callee);
    }

    @Test
    void thePartnerOfANewConversationIsInvited() {
        JsonObject entry = only(callee);

        assertThat(entry.getString("object_type")).isEqualTo("room");
        assertThat(entry.getString("object_id")).isEqualTo(room.token());
        assertThat(entry.getString("subject"))
                .isEqualTo(caller.displayName() + " invited you to a private conversation");
        assertThat(entry.getString("subjectRich")).isEqualTo("{user} invited you to a private conversation");
        assertThat(entry.getJsonObject("subjectRichParameters").keySet()).containsExactly("user", "call");
        assertThat(action(entry).getString("label")).isEqualTo("View chat");
        assertThat(subjects(caller)).isEmpty();
    }

    @Test
    void askingForAConversationThatIsThereInvitesNobody() {
        callee.join(room);

        caller.createOneToOne(callee);

        assertThat(subjects(callee)).isEmpty();
    }

    @Test
    void whoComesBackIsNotInvited() {
        callee.leaveForGood(room);
        assertThat(subjects(callee)).isEmpty();

        caller.createOneToOne(callee);

        assertThat(subjects(callee)).isEmpty();
    }

    @Test
    void aCallTakesThePlaceOfTheInvitation() {
        caller.enterCall(room, IN_CALL);

        JsonObject entry = only(callee);
        assertThat(entry.getString("subject")).isEqualTo(caller.displayName() + " would like to talk with you");
        assertThat(entry.getString("subjectRich")).isEqualTo("{user} would like to talk with you");
        assertThat(action(entry).getString("label")).isEqualTo("Answer call");
        assertThat(action(entry).getString("link")).endsWith("/call/" + room.token() + "#direct-call");
        assertThat(action(entry).getBoolean("primary")).isTrue();
    }

    @Test
    void theCallerAndTheCallAreRichParameters() {
        caller.enterCall(room, IN_CALL);

        JsonObject parameters = only(callee).getJsonObject("subjectRichParameters");
        assertThat(parameters.keySet()).containsExactly("user", "call");
        assertThat(parameters.getJsonObject("user").toString())
                .isEqualTo("{\"type\":\"user\",\"id\":\"%s\",\"name\":\"%s\"}"
                        .formatted(caller.id(), caller.displayName()));
        JsonObject call = parameters.getJsonObject("call");
        assertThat(call.getString("id"))
                .isEqualTo(String.valueOf(callee.look(room).number("id")));
        assertThat(call.getString("name")).isEqualTo(caller.displayName());
        assertThat(call.getString("call-type")).isEqualTo("one2one");
    }

    @Test
    void aCallThatNobodyAnsweredWasMissed() {
        caller.enterCall(room, IN_CALL);

        caller.leaveCall(room).ok();

        JsonObject entry = only(callee);
        assertThat(entry.getString("subject")).isEqualTo("You missed a call from " + caller.displayName());
        assertThat(entry.getString("subjectRich")).isEqualTo("You missed a call from {user}");
        assertThat(action(entry).getString("label")).isEqualTo("Call back");
        assertThat(action(entry).getString("link")).endsWith("/call/" + room.token());
        assertThat(action(entry).getBoolean("primary")).isTrue();
        assertThat(ChatHistory.calls(caller, room)).endsWith("call_tried");
        assertThat(ChatHistory.calls(callee, room)).endsWith("call_missed");
    }

    @Test
    void aCallThatWasEndedForEverybodyWasMissedToo() {
        caller.enterCall(room, IN_CALL);

        caller.endCall(room).ok();

        assertThat(subjects(callee)).containsExactly("You missed a call from " + caller.displayName());
    }

    @Test
    void theNameOfTheCallerIsReadWithTheEntry() {
        caller.enterCall(room, IN_CALL);

        caller.request("PUT", "/ocs/v2.php/cloud/users/" + caller.id())
                .form("key", "displayname")
                .form("value", "Mira {call} $1")
                .send()
                .ok();

        assertThat(subjects(callee)).containsExactly("Mira {call} $1 would like to talk with you");
    }

    @Test
    void aCallOfSomebodyWhoseAccountIsGoneIsDropped() {
        caller.enterCall(room, IN_CALL);
        caller.leaveCall(room).ok();

        delete(caller);

        assertThat(subjects(callee)).isEmpty();
        assertThat(StoredRows.rings(room))
                .singleElement()
                .satisfies(ring -> assertThat(ring.get("listed").toString()).contains("false"));
    }

    @Test
    void anInvitationOfSomebodyWhoseAccountIsGoneIsDropped() {
        int id = callee.look(room).number("id");
        assertThat(StoredRows.traces(id)).contains("invitation");

        delete(caller);

        assertThat(subjects(callee)).isEmpty();
        assertThat(StoredRows.traces(id)).contains("conversation").doesNotContain("invitation");
    }

    private void delete(Actor account) {
        talk.admin()
                .request("DELETE", "/ocs/v2.php/cloud/users/" + account.id())
                .send()
                .ok();
    }
}
