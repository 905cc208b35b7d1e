package org.carillon.call.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.testing.Actor;
import org.carillon.testing.AtOnce;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests for one conversation at the same instant, on real threads, again and again: whichever comes first, both are
 * answered sanely, and what is left is a call with somebody in it or none at all (docs/contract/call.md 4).
 */
class RacesIT extends DeployedTalk {
    private final AtOnce atOnce = new AtOnce();

    private Actor owner;
    private Actor user;
    private Actor third;

    @BeforeEach
    void createThePeople() {
        owner = talk.user("owner");
        user = talk.user("user");
        third = talk.user("third");
    }

    @AfterEach
    void stopTheThreads() {
        atOnce.close();
    }

    @Test
    void twoStartersMakeOneCallAndRingEachMemberOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();

            List<OcsAnswer> answers = atOnce.send(() -> owner.joinCall(room), () -> user.joinCall(room));

            assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
            assertThat(ChatHistory.calls(owner, room)).containsExactly("call_started", "call_joined");
            Map<String, Long> rings = StoredRows.rings(room).stream()
                    .collect(Collectors.groupingBy(ring -> ring.getString("user_id"), Collectors.counting()));
            assertThat(rings.values()).containsOnly(1L);
            assertThat(rings).containsKey(third.id());
            assertConsistent(room);
            assertThat(owner.look(room).flag("hasCall")).isTrue();
        }
    }

    @Test
    void aDeviceThatJoinsTheConversationTwiceAtOnceIsThereOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room open = owner.createPublic("Open house");
            staysOnce(talk.guest(), open);
            staysOnce(user, open);
        }
    }

    private void staysOnce(Actor visitor, Room open) {
        visitor.join(open);

        List<OcsAnswer> answers = atOnce.send(
                () -> visitor.joining(open).send(), () -> visitor.joining(open).send());

        assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
        assertThat(owner.participants(open)).hasSize(2);
        assertThat(owner.participants(open).get(1).getJsonArray("sessionIds")).hasSize(1);
        visitor.leave(open);
        assertThat(owner.participants(open)).hasSize(1);
    }

    @Test
    void aDeviceThatJoinsAndLeavesTheConversationAtOnceLeavesNoGhost() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room open = owner.createPublic("Open house");
            user.join(open);

            atOnce.send(() -> user.joining(open).send(), () -> user.room("DELETE", open, "/participants/active")
                    .send());
            user.leave(open);

            assertThat(owner.participants(open)).hasSize(1);
        }
    }

    @Test
    void joiningAgainstEndingForAllLeavesNoGhost() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();

            List<OcsAnswer> answers = atOnce.send(() -> owner.endCall(room), () -> user.joinCall(room));

            assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
            assertThat(ChatHistory.calls(owner, room))
                    .filteredOn("call_ended_everyone"::equals)
                    .hasSize(1);
            assertConsistent(room);
        }
    }

    @Test
    void theLastTwoWhoLeaveEndTheCallOnce() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();
            user.joinCall(room, IN_CALL).ok();

            List<OcsAnswer> answers = atOnce.send(() -> owner.leaveCall(room), () -> user.leaveCall(room));

            assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
            assertThat(ChatHistory.calls(owner, room))
                    .containsExactly("call_started", "call_joined", "call_left", "call_left", "call_ended");
            assertThat(owner.look(room).flag("hasCall")).isFalse();
            assertConsistent(room);
        }
    }

    @Test
    void leavingAgainstJoiningLosesNobody() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();

            List<OcsAnswer> answers = atOnce.send(() -> owner.leaveCall(room), () -> user.joinCall(room));

            assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
            assertThat(owner.peers(room))
                    .extracting(peer -> peer.getString("actorId"))
                    .containsExactly(user.id());
            assertConsistent(room);
        }
    }

    @Test
    void deletingTheConversationAgainstEverythingLeavesNothing() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();
            int id = owner.look(room).number("id");

            List<OcsAnswer> answers = atOnce.send(
                    () -> owner.room("DELETE", room, "").send(),
                    () -> user.joinCall(room),
                    () -> owner.updateCall(room, 3),
                    () -> third.room("POST", room, "/participants/active").send());

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers.subList(1, 4)).extracting(OcsAnswer::status).isSubsetOf(200, 404);
            assertThat(owner.getCall(room).status()).isEqualTo(404);
            assertThat(StoredRows.traces(id)).isEmpty();
            assertThat(liveRings(room)).isEmpty();
        }
    }

    @Test
    void ringingSomebodyWhoJoinsLeavesNoLiveRing() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCallSilently(room).ok();
            int callee = user.attendeeId(room);

            List<OcsAnswer> answers = atOnce.send(() -> owner.ring(room, callee), () -> user.joinCall(room));

            assertThat(answers.get(0).status()).isIn(200, 400);
            assertThat(answers.get(1).status()).isEqualTo(200);
            assertThat(liveRings(room)).isEmpty();
            assertConsistent(room);
        }
    }

    @Test
    void ringingTwiceAtOnceLeavesOneLiveRing() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCallSilently(room).ok();
            int callee = third.attendeeId(room);

            List<OcsAnswer> answers = atOnce.send(() -> owner.ring(room, callee), () -> owner.ring(room, callee));

            assertThat(answers).extracting(OcsAnswer::status).containsExactly(200, 200);
            assertThat(liveRings(room)).hasSize(1);
        }
    }

    @Test
    void changedSettingsHoldForWhoeverJoinsAtTheSameInstant() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();
            boolean lobby = round % 2 == 0;

            List<OcsAnswer> answers = atOnce.send(change(room, lobby), () -> user.joinCall(room));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers.get(1).status()).isIn(200, lobby ? 412 : 403);
            assertThat(user.look(room).number("participantFlags")).isZero();
            assertConsistent(room);
        }
    }

    @Test
    void removingSomebodyWhoJoinsTakesThemOut() {
        for (int round = 0; round < AtOnce.rounds(); round++) {
            Room room = joinedGroup();
            owner.joinCall(room, IN_CALL).ok();
            int attendeeId = user.attendeeId(room);

            List<OcsAnswer> answers = atOnce.send(
                    () -> owner.room("DELETE", room, "/attendees")
                            .form("attendeeId", attendeeId)
                            .send(),
                    () -> user.joinCall(room));

            assertThat(answers.get(0).status()).isEqualTo(200);
            assertThat(answers.get(1).status()).isIn(200, 404);
            assertThat(owner.peers(room))
                    .extracting(peer -> peer.getString("actorId"))
                    .containsExactly(owner.id());
            assertConsistent(room);
        }
    }

    /** All three are members and have joined the conversation; nobody is in a call. */
    private Room joinedGroup() {
        Room room = owner.createGroup("Race");
        owner.add(room, user, third);
        owner.join(room);
        user.join(room);
        return room;
    }

    private AtOnce.Attempt change(Room room, boolean lobby) {
        String path = lobby ? "/webinar/lobby" : "/read-only";
        return () -> owner.room("PUT", room, path).form("state", 1).send();
    }

    /** A call runs exactly when somebody is in it, and without a call nothing of it is left. */
    private void assertConsistent(Room room) {
        OcsAnswer look = owner.look(room);
        boolean anybodyIn = owner.participants(room).stream().anyMatch(entry -> entry.getInt("inCall") != 0);
        assertThat(look.flag("hasCall")).isEqualTo(anybodyIn);
        assertThat(look.number("callFlag") != 0).isEqualTo(anybodyIn);
        if (!anybodyIn) {
            assertThat(liveRings(room)).isEmpty();
        }
    }

    private static List<JsonObject> liveRings(Room room) {
        return StoredRows.rings(room).stream()
                .filter(ring -> ring.get("live_attendee_id") != JsonValue.NULL)
                .toList();
    }
}
