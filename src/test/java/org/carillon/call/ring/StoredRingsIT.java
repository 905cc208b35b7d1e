package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ringing leaves in the database, and what becomes of it (docs/contract/call.md 3.3). */
class StoredRingsIT extends DeployedGroup {
    private int callee;

    @BeforeEach
    void aCallRuns() {
        callee = user.attendeeId(room);
        owner.join(room);
        owner.joinCallSilently(room).ok();
    }

    @Test
    void ringingStoresOneRing() {
        owner.ring(room, callee).ok();

        assertThat(StoredRows.rings(room)).singleElement().satisfies(ring -> {
            assertThat(ring.getInt("attendee_id")).isEqualTo(callee);
            assertThat(ring.getInt("caller_attendee_id")).isEqualTo(owner.attendeeId(room));
            assertThat(ring.getInt("call_generation")).isEqualTo(1);
            assertThat(ring.getInt("live_attendee_id")).isEqualTo(callee);
        });
    }

    @Test
    void ringingAgainCancelsTheFirstAndLeavesOneLive() {
        owner.ring(room, callee).ok();
        owner.ring(room, callee).ok();

        List<JsonObject> rings = StoredRows.rings(room);
        assertThat(rings).hasSize(2);
        assertThat(rings.get(0).getString("state")).isEqualTo("CANCELLED");
        assertThat(rings.get(0).get("live_attendee_id")).isEqualTo(JsonValue.NULL);
        assertThat(rings.get(1).getInt("live_attendee_id")).isEqualTo(callee);
    }

    @Test
    void joiningTheCallAnswersTheRing() {
        owner.ring(room, callee).ok();

        user.enterCall(room, IN_CALL);

        assertEnded("ANSWERED");
    }

    @Test
    void joiningTheConversationAloneAnswersNothing() {
        owner.ring(room, callee).ok();

        user.join(room);

        assertThat(StoredRows.rings(room).get(0).getInt("live_attendee_id")).isEqualTo(callee);
    }

    @Test
    void somebodyElseWhoJoinsAnswersNothing() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.ring(room, callee).ok();

        third.enterCall(room, IN_CALL);

        assertThat(StoredRows.rings(room).get(0).getInt("live_attendee_id")).isEqualTo(callee);
    }

    @Test
    void theEndOfTheCallForAllCancelsTheRing() {
        owner.ring(room, callee).ok();

        owner.endCall(room).ok();

        assertEnded("CANCELLED");
    }

    @Test
    void theLastWhoLeavesCancelsTheRing() {
        owner.ring(room, callee).ok();

        owner.leaveCall(room).ok();

        assertEnded("CANCELLED");
    }

    @Test
    void removingTheCalleeLeavesNoLiveRing() {
        owner.ring(room, callee).ok();

        owner.remove(room, user);

        assertThat(StoredRows.rings(room))
                .allSatisfy(ring -> assertThat(ring.get("live_attendee_id")).isEqualTo(JsonValue.NULL));
    }

    @Test
    void anAnsweredRingStaysAnsweredWhenTheCallEnds() {
        owner.ring(room, callee).ok();
        user.enterCall(room, IN_CALL);

        owner.endCall(room).ok();

        assertEnded("ANSWERED");
    }

    @Test
    void theNextCallHasItsOwnRings() {
        owner.ring(room, callee).ok();
        owner.endCall(room).ok();
        owner.joinCallSilently(room).ok();

        owner.ring(room, callee).ok();

        assertThat(StoredRows.rings(room))
                .extracting(ring -> ring.getInt("call_generation"))
                .containsExactly(1, 2);
    }

    @Test
    void aRefusedRequestStoresNoRing() {
        owner.ring(room, owner.attendeeId(room));
        owner.ring(room, 2_000_000_000);
        user.ring(room, callee);

        assertThat(StoredRows.rings(room)).isEmpty();
    }

    @Test
    void deletingTheConversationCancelsItsRingsAndKeepsThemOnRecord() {
        owner.ring(room, callee).ok();

        owner.room("DELETE", room, "").send().ok();

        assertEnded("CANCELLED");
    }

    private void assertEnded(String outcome) {
        assertThat(StoredRows.rings(room)).singleElement().satisfies(ring -> {
            assertThat(ring.getString("state")).isEqualTo(outcome);
            assertThat(ring.get("live_attendee_id")).isEqualTo(JsonValue.NULL);
        });
    }
}
