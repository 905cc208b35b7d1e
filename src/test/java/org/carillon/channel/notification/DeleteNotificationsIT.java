package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.NotificationList.delete;
import static org.carillon.testing.NotificationList.idOfOnly;
import static org.carillon.testing.NotificationList.request;
import static org.carillon.testing.NotificationList.subjects;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dismissing entries (docs/contract/notifications.md 1.4 and 1.5). */
class DeleteNotificationsIT extends DeployedGroup {
    @Test
    void whoDeletesACallThatRingsDeclinesItOnAllDevices() {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(ring(room).getString("state")).isEqualTo("ALERTING"));

        assertThat(delete(user, idOfOnly(user))).succeedsWithoutData();

        assertThat(subjects(user)).isEmpty();
        assertThat(ring(room).getString("state")).isEqualTo("DECLINED");
        await().untilAsserted(() -> assertThat(told()).containsExactly("RING", "RING_ENDED"));
    }

    @Test
    void theCallGoesOnWithoutWhoDeclined() {
        owner.enterCall(room, IN_CALL);

        delete(user, idOfOnly(user)).ok();

        assertThat(user.look(room)).hasFlag("hasCall", true);
        user.enterCall(room, IN_CALL);
        assertThat(ring(room).getString("state")).isEqualTo("DECLINED");
    }

    @Test
    void whoDeclinedIsShownTheNextRing() {
        owner.enterCall(room, IN_CALL);
        delete(user, idOfOnly(user)).ok();

        owner.ring(room, user.attendeeId(room)).ok();

        assertThat(subjects(user)).hasSize(1);
    }

    @Test
    void oneMemberWhoDeclinesLeavesTheEntriesOfOthers() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.enterCall(room, IN_CALL);

        delete(user, idOfOnly(user)).ok();

        assertThat(subjects(third)).hasSize(1);
    }

    @Test
    void aMissedCallKeepsItsOutcome() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        assertThat(delete(user, idOfOnly(user))).succeedsWithoutData();

        assertThat(subjects(user)).isEmpty();
        assertThat(ring(room).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void anInvitationIsDeleted() {
        assertThat(delete(user, idOfOnly(user))).succeedsWithoutData();

        assertThat(subjects(user)).isEmpty();
        assertThat(user.look(room)).succeeds();
    }

    @Test
    void deletingTwiceIsNoError() {
        int invitation = idOfOnly(user);
        delete(user, invitation).ok();
        assertThat(delete(user, invitation)).succeedsWithoutData();

        owner.enterCall(room, IN_CALL);
        int call = idOfOnly(user);
        delete(user, call).ok();
        assertThat(delete(user, call)).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "2000000001", "999999999999999999"})
    void whatIsNotThereIsDeletedWithoutComplaint(String id) {
        assertThat(request(user, "DELETE", "/" + id).send()).succeedsWithoutData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "abc", "-1", "9999999999999999999"})
    void whatCanBeNoNumberOfAnEntryIsNotFound(String id) {
        assertThat(request(user, "DELETE", "/" + id).send()).isRefused(404);
    }

    @Test
    void nobodyDeletesEntriesOfOthers() {
        Actor stranger = talk.user("stranger");
        int invitation = idOfOnly(user);
        assertThat(delete(stranger, invitation)).succeedsWithoutData();
        assertThat(idOfOnly(user)).isEqualTo(invitation);

        owner.enterCall(room, IN_CALL);
        int call = idOfOnly(user);
        assertThat(delete(stranger, call)).succeedsWithoutData();
        assertThat(idOfOnly(user)).isEqualTo(call);
        assertThat(ring(room).isNull("live_attendee_id")).isFalse();
    }

    @Test
    void allEntriesAreDeletedAtOnce() {
        Room second = owner.createGroup("Second");
        Room third = owner.createGroup("Third");
        owner.add(second, user);
        owner.add(third, user);
        owner.enterCall(second, IN_CALL);
        owner.leaveCall(second).ok();
        owner.enterCall(third, IN_CALL);
        assertThat(subjects(user)).hasSize(3);

        assertThat(request(user, "DELETE", "").send()).succeedsWithoutData();

        assertThat(subjects(user)).isEmpty();
        assertThat(ring(second).getString("state")).isEqualTo("CANCELLED");
        assertThat(ring(third).getString("state")).isEqualTo("DECLINED");
    }

    @Test
    void deletingAllLeavesTheListsOfOthers() {
        Actor third = talk.user("third");
        owner.add(room, third);

        request(user, "DELETE", "").send().ok();

        assertThat(subjects(third)).hasSize(1);
    }

    @Test
    void anEmptyListIsDeletedWithoutComplaint() {
        assertThat(request(owner, "DELETE", "").send()).succeedsWithoutData();
    }

    private List<String> told() {
        return StoredRows.ringEvents(room).stream()
                .map(event -> event.getString("kind"))
                .toList();
    }

    private static JsonObject ring(Room room) {
        List<JsonObject> rings = StoredRows.rings(room);
        return rings.get(rings.size() - 1);
    }
}
