package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting for news from the internal signaling (docs/contract/signaling.md 2). */
class PullIT extends DeployedGroup {

    /** Ends pulls that are still waiting: a server does not stop before its requests are answered. */
    @AfterEach
    void everybodyLeaves() {
        owner.leave(room);
        user.leave(room);
    }

    @Test
    void withoutASessionThereIsNothingToWaitFor() {
        OcsAnswer answer = user.pull(room).join();

        assertThat(answer).hasStatus(404);
        assertThat(answer.data()).hasToString("[{\"type\":\"usersInRoom\",\"data\":[]}]");
    }

    @Test
    void aGuestWithoutASessionGetsTheSameAnswer() {
        Room open = owner.createPublic("Open house");

        assertThat(talk.guest().pull(open).join()).hasStatus(404);
    }

    @Test
    void aPullIsAGetAlone() {
        user.join(room);

        assertThat(user.request("HEAD", "/ocs/v2.php/apps/spreed/api/v3/signaling/" + room.token())
                        .send())
                .hasStatus(405);
    }

    @Test
    void aPullWithoutNewsWaits() {
        user.join(room);

        assertThat(Signals.waiting(user, room)).isNotDone();
    }

    @Test
    void somebodyWhoJoinsTheCallWakesThePull() throws Exception {
        owner.join(room);
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        owner.joinCall(room, IN_CALL).ok();

        OcsAnswer answer = pull.get(20, TimeUnit.SECONDS);
        assertThat(answer).succeeds();
        assertThat(inCall(answer, owner)).isEqualTo(IN_CALL);
        assertThat(inCall(answer, user)).isZero();
    }

    @Test
    void changedFlagsWakeThePull() throws Exception {
        owner.enterCall(room, IN_CALL);
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        owner.updateCall(room, 3).ok();

        assertThat(inCall(pull.get(20, TimeUnit.SECONDS), owner)).isEqualTo(3);
    }

    @Test
    void somebodyWhoLeavesTheCallWakesThePull() throws Exception {
        owner.enterCall(room, IN_CALL);
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        owner.leaveCall(room).ok();

        assertThat(inCall(pull.get(20, TimeUnit.SECONDS), owner)).isZero();
    }

    @Test
    void newsBetweenTwoPullsIsNotLost() throws Exception {
        owner.enterCall(room, IN_CALL);
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);
        owner.updateCall(room, 5).ok();
        pull.get(20, TimeUnit.SECONDS);

        owner.updateCall(room, 3).ok();

        OcsAnswer next = user.pull(room).get(20, TimeUnit.SECONDS);
        assertThat(inCall(next, owner)).isEqualTo(3);
    }

    @Test
    void somebodyWhoJoinsTheConversationWakesThePull() throws Exception {
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        owner.join(room);

        assertThat(users(pull.get(20, TimeUnit.SECONDS))).hasSize(2);
    }

    @Test
    void anEntryDescribesOneSession() throws Exception {
        String session = owner.join(room).text("sessionId");
        owner.joinCall(room, IN_CALL).ok();

        OcsAnswer answer = owner.pull(room).get(20, TimeUnit.SECONDS);

        assertThat(users(answer)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("userId")).isEqualTo(owner.id());
            assertThat(entry.getString("sessionId")).isEqualTo(session);
            assertThat(entry.getInt("inCall")).isEqualTo(IN_CALL);
            assertThat(entry.getInt("participantPermissions")).isEqualTo(254);
            assertThat(entry.getString("actorType")).isEqualTo("users");
            assertThat(entry.getString("actorId")).isEqualTo(owner.id());
            assertThat(entry.getInt("roomId")).isPositive();
            assertThat(entry.getInt("lastPing")).isPositive();
        });
    }

    @Test
    void aGuestHasNoUserId() throws Exception {
        Room open = owner.createPublic("Open house");
        Actor guest = talk.guest();
        guest.enterCall(open, IN_CALL);

        OcsAnswer answer = guest.pull(open).get(20, TimeUnit.SECONDS);

        assertThat(users(answer)).singleElement().satisfies(entry -> assertThat(entry.getString("userId"))
                .isEmpty());
    }

    @Test
    void aPullKeepsTheSessionInTheCall() {
        owner.enterCall(room, IN_CALL);
        talk.advanceClock(Duration.ofSeconds(31));
        assertThat(user.peers(room)).isEmpty();

        CompletableFuture<OcsAnswer> pull = owner.pull(room);

        await().untilAsserted(() -> assertThat(user.peers(room)).hasSize(1));
        assertThat(pull).isNotCompletedExceptionally();
    }

    @Test
    void otherRequestsOfTheDeviceNeedNotWaitForItsPull() throws Exception {
        owner.enterCall(room, IN_CALL);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);

        OcsAnswer answer =
                owner.talk("GET", "/call/" + room.token()).sendAsync().get(20, TimeUnit.SECONDS);

        assertThat(answer).succeeds();
        assertThat(pull).isNotDone();
    }

    @Test
    void aReplacedSessionEndsThePullWithAConflict() throws Exception {
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        user.join(room);

        assertThat(pull.get(20, TimeUnit.SECONDS)).hasStatus(409);
    }

    @Test
    void aRemovedMemberEndsThePullAsNotFound() throws Exception {
        user.join(room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(user, room);

        owner.remove(room, user);

        assertThat(pull.get(20, TimeUnit.SECONDS)).hasStatus(404);
    }

    private static int inCall(OcsAnswer answer, Actor actor) {
        return users(answer).stream()
                .filter(entry -> entry.getString("userId").equals(actor.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(actor.id() + " is missing in " + answer))
                .getInt("inCall");
    }

    private static List<JsonObject> users(OcsAnswer answer) {
        List<JsonObject> messages = answer.list();
        JsonObject last = messages.get(messages.size() - 1);
        assertThat(last.getString("type")).isEqualTo("usersInRoom");
        return last.getJsonArray("data").getValuesAs(JsonObject.class);
    }
}
