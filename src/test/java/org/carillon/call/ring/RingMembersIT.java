package org.carillon.call.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Permission;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/**
 * Who is rung when a call starts, and what becomes of the rings (docs/contract/call.md 4.9, docs/contract/rings.md).
 */
class RingMembersIT extends DeployedGroup {
    @Test
    void startingRingsEachOtherMemberOnce() {
        Actor third = talk.user("third");
        owner.add(room, third);

        owner.enterCall(room, IN_CALL);

        assertThat(callees()).containsExactlyInAnyOrder(user.id(), third.id());
        assertThat(StoredRows.rings(room))
                .allSatisfy(ring -> assertThat(ring.getString("caller_user_id")).isEqualTo(owner.id()));
    }

    @Test
    void aSilentStartRingsNobody() {
        owner.join(room);

        owner.joinCallSilently(room).ok();

        assertThat(StoredRows.rings(room)).isEmpty();
    }

    @Test
    void whoJoinsLaterRingsNobody() {
        Actor third = talk.user("third");
        owner.add(room, third);
        owner.join(room);
        owner.joinCallSilently(room).ok();

        user.enterCall(room, IN_CALL);

        assertThat(StoredRows.rings(room)).isEmpty();
    }

    @Test
    void whoDoesNotWantToBeRungIsNotRung() {
        user.room("POST", room, "/notify-calls").form("level", 0).send().ok();

        owner.enterCall(room, IN_CALL);

        assertThat(callees()).isEmpty();
    }

    @Test
    void guestsAndGroupsAreNeverRung() {
        owner.room("POST", room, "/public").send().ok();
        talk.guest().join(room);
        owner.add(room, "groups", talk.group("others"));

        owner.enterCall(room, IN_CALL);

        assertThat(callees()).containsExactly(user.id());
    }

    @Test
    void aGuestWhoStartsRingsAllMembers() {
        owner.room("POST", room, "/public").send().ok();
        Actor guest = talk.guest();

        guest.enterCall(room, IN_CALL);

        assertThat(callees()).containsExactlyInAnyOrder(owner.id(), user.id());
        assertThat(StoredRows.rings(room))
                .allSatisfy(ring -> assertThat(ring.get("caller_user_id")).isEqualTo(JsonValue.NULL));
    }

    @Test
    void whoJoinedByThemselvesIsRungLikeAMember() {
        owner.room("POST", room, "/public").send().ok();
        Actor visitor = talk.user("visitor");
        visitor.join(room);

        owner.enterCall(room, IN_CALL);

        assertThat(callees()).containsExactlyInAnyOrder(user.id(), visitor.id());
    }

    @Test
    void theLobbyKeepsRingsFromAllButModeratorsAndThoseWhoMayIgnoreIt() {
        Actor moderator = talk.user("moderator");
        Actor special = talk.user("special");
        owner.add(room, moderator, special);
        owner.promote(room, moderator);
        owner.permit(room, special, Permission.IGNORE_LOBBY);
        owner.openLobby(room);

        owner.enterCall(room, IN_CALL);

        assertThat(callees()).containsExactlyInAnyOrder(moderator.id(), special.id());
    }

    @Test
    void ringsAreHandedToTheChannelsOnce() {
        owner.enterCall(room, IN_CALL);

        await().untilAsserted(() -> assertThat(state()).isEqualTo("ALERTING"));
        assertThat(StoredRows.ringEvents(room)).singleElement().satisfies(event -> {
            assertThat(event.getString("kind")).isEqualTo("RING");
            assertThat(event.getString("user_id")).isEqualTo(user.id());
        });
        assertThat(StoredRows.deliveries(room)).singleElement().satisfies(delivery -> {
            assertThat(delivery.getString("channel")).isEqualTo("events");
            assertThat(delivery.getString("outcome")).isEqualTo("STORED");
        });
    }

    @Test
    void anAlertedRingThatIsAnsweredIsToldToAllDevices() {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(state()).isEqualTo("ALERTING"));

        user.enterCall(room, IN_CALL);

        assertThat(state()).isEqualTo("ANSWERED");
        await().untilAsserted(() -> assertThat(kinds()).containsExactly("RING", "RING_ENDED"));
    }

    @Test
    void aRingNobodyAnswersIsMissedWhenItsTimeIsUp() {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(state()).isEqualTo("ALERTING"));

        talk.advanceClock(Duration.ofSeconds(61));

        await().untilAsserted(() -> assertThat(state()).isEqualTo("MISSED"));
        await().untilAsserted(() -> assertThat(kinds()).containsExactly("RING", "RING_ENDED"));
    }

    @Test
    void switchingTheLobbyOnCancelsTheRingsOfThoseItHolds() {
        Actor moderator = talk.user("moderator");
        owner.add(room, moderator);
        owner.promote(room, moderator);
        owner.enterCall(room, IN_CALL);

        owner.openLobby(room);

        assertThat(StoredRows.rings(room).stream()
                        .filter(ring -> ring.get("live_attendee_id") != JsonValue.NULL)
                        .map(ring -> ring.getString("user_id")))
                .containsExactly(moderator.id());
    }

    @Test
    void theNextStartTakesEarlierRingsFromTheLists() {
        owner.enterCall(room, IN_CALL);
        owner.leaveCall(room).ok();

        owner.joinCall(room).ok();

        assertThat(StoredRows.rings(room))
                .extracting(ring -> ring.get("listed").toString().replace("\"", ""))
                .containsExactly("false", "true");
    }

    private List<String> callees() {
        return StoredRows.rings(room).stream()
                .map(ring -> ring.getString("user_id"))
                .toList();
    }

    private String state() {
        List<JsonObject> rings = StoredRows.rings(room);
        return rings.get(rings.size() - 1).getString("state");
    }

    private List<String> kinds() {
        return StoredRows.ringEvents(room).stream()
                .map(event -> event.getString("kind"))
                .toList();
    }
}
