package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.time.Duration;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.NotificationList;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long rings stay on record (docs/contract/rings.md 1). */
class RingHistoryIT extends DeployedGroup {
    private Room later;

    @BeforeEach
    void keepRingsForADay() {
        talk.settings().keepRingsFor(1);
        later = owner.createGroup("Later");
        owner.add(later, user);
    }

    @Test
    void ringsAreForgottenWithAllThatIsKnownOfThem() {
        ring(room);

        talk.advanceClock(Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(StoredRows.rings(room)).isEmpty());
        assertThat(StoredRows.deliveries(room)).isEmpty();
        assertThat(StoredRows.ringEvents(room)).isEmpty();
        assertThat(NotificationList.calls(user)).isEmpty();
    }

    @Test
    void youngerOnesStay() {
        ring(room);
        talk.advanceClock(Duration.ofHours(20));
        ring(later);

        talk.advanceClock(Duration.ofHours(5));

        await().untilAsserted(() -> assertThat(StoredRows.rings(room)).isEmpty());
        assertThat(StoredRows.rings(later)).hasSize(1);
        assertThat(StoredRows.ringEvents(later)).isNotEmpty();
    }

    /** Embedded databases took half a minute for some thousand, and all rings waited for that. */
    @Test
    void thousandsAreForgottenInPieces() {
        StoredRows.writeRingEvents(room, user, 5_000);
        StoredRows.writeRingEvents(later, user, 5_000);

        talk.advanceClock(Duration.ofHours(25));

        await().untilAsserted(() -> assertThat(StoredRows.rings(later)).isEmpty());
        assertThat(StoredRows.rings(room)).isEmpty();
        assertThat(StoredRows.ringEvents(room)).isEmpty();
    }

    /** A call that rings the user and is over. */
    private void ring(Room room) {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(StoredRows.ringEvents(room)).isNotEmpty());
        owner.leaveCall(room).ok();
    }
}
