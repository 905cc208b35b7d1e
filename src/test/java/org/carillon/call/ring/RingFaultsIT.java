package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.time.Duration;
import java.util.List;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.RingFaults;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of rings when something on their way breaks (docs/contract/rings.md 2). */
class RingFaultsIT extends DeployedGroup {
    private static final Duration OVERDUE = Duration.ofSeconds(6);

    private int conversationId;

    @BeforeEach
    void lookAtTheConversation() {
        conversationId = owner.look(room).number("id");
    }

    @AfterEach
    void mendEverything() {
        RingFaults.refuseAnnouncements(false);
        RingFaults.failAlerts(conversationId, false);
        RingFaults.failStarts(conversationId, false);
    }

    @Test
    void aStartThatIsRolledBackAnnouncesNothing() {
        owner.join(room);
        RingFaults.failStarts(conversationId, true);

        assertThat(owner.joinCall(room).status()).isEqualTo(500);

        assertThat(StoredRows.rings(room)).isEmpty();
        assertThat(RingFaults.announced(conversationId)).isZero();
        assertThat(owner.look(room).flag("hasCall")).isFalse();
    }

    @Test
    void aBrokerThatRefusesLosesNoRing() {
        RingFaults.refuseAnnouncements(true);
        owner.enterCall(room, IN_CALL);
        assertThat(states(room)).containsExactly("PENDING");
        assertThat(StoredRows.ringEvents(room)).isEmpty();

        RingFaults.refuseAnnouncements(false);
        talk.advanceClock(OVERDUE);

        await().untilAsserted(() -> assertThat(states(room)).containsExactly("ALERTING"));
        assertThat(StoredRows.ringEvents(room)).hasSize(1);
    }

    @Test
    void theSameMessageTwiceAlertsOnce() {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(states(room)).containsExactly("ALERTING"));
        int delivered = RingFaults.deliveries(conversationId);

        RingFaults.send(conversationId + "/1");

        await().untilAsserted(
                        () -> assertThat(RingFaults.deliveries(conversationId)).isEqualTo(delivered + 1));
        assertThat(StoredRows.ringEvents(room)).hasSize(1);
        assertThat(StoredRows.deliveries(room))
                .filteredOn(row -> row.getString("channel").equals("events"))
                .hasSize(1);
    }

    @Test
    void anUnreadableMessageEndsAmongTheDeadLettersAndTheNextIsDelivered() {
        String poison = "no call at all " + room.token();

        RingFaults.send(poison);
        owner.enterCall(room, IN_CALL);

        await().untilAsserted(() -> assertThat(states(room)).containsExactly("ALERTING"));
        await().untilAsserted(() -> assertThat(RingFaults.deadLetters()).contains(poison));
    }

    @Test
    void aMessageThatFailsIsDeliveredThreeTimes() {
        RingFaults.failAlerts(conversationId, true);

        owner.enterCall(room, IN_CALL);

        String letter = conversationId + "/1";
        await().untilAsserted(() -> assertThat(RingFaults.deadLetters()).contains(letter));
        assertThat(RingFaults.deliveries(conversationId)).isEqualTo(3);
        assertThat(states(room)).containsExactly("PENDING");
    }

    @Test
    void aRingWhoseMessageFailedIsToldByTheNextRound() {
        RingFaults.failAlerts(conversationId, true);
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(
                        () -> assertThat(RingFaults.deliveries(conversationId)).isEqualTo(3));

        RingFaults.failAlerts(conversationId, false);
        talk.advanceClock(OVERDUE);

        await().untilAsserted(() -> assertThat(states(room)).containsExactly("ALERTING"));
    }

    @Test
    void aRingThatNobodyCouldTellIsMissedAndNeverRings() {
        RingFaults.refuseAnnouncements(true);
        owner.enterCall(room, IN_CALL);

        talk.advanceClock(Duration.ofSeconds(61));
        RingFaults.refuseAnnouncements(false);

        await().untilAsserted(() -> assertThat(states(room)).containsExactly("MISSED"));
        assertThat(StoredRows.ringEvents(room)).isEmpty();
    }

    @Test
    void aRingOfACallThatIsOverNeverRings() {
        RingFaults.refuseAnnouncements(true);
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        RingFaults.refuseAnnouncements(false);
        RingFaults.send(conversationId + "/1");

        await().untilAsserted(
                        () -> assertThat(RingFaults.deliveries(conversationId)).isPositive());
        assertThat(states(room)).containsExactly("CANCELLED");
        assertThat(StoredRows.ringEvents(room)).isEmpty();
    }

    private static List<String> states(Room room) {
        return StoredRows.rings(room).stream()
                .map(ring -> ring.getString("state"))
                .toList();
    }
}
