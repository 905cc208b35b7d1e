package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Signals.to;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How messages come to their devices (docs/contract/signaling.md 5). */
class MessageDeliveryIT extends DeployedGroup {
    private String here;
    private String there;

    @BeforeEach
    void bothJoin() {
        here = user.join(room).text("sessionId");
        there = owner.join(room).text("sessionId");
    }

    /** Ends pulls that are still waiting: a server does not stop before its requests are answered. */
    @AfterEach
    void everybodyLeaves() {
        owner.leave(room);
        user.leave(room);
    }

    @Test
    void aMessageWakesThePullOfItsRecipient() throws Exception {
        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);

        Signals.send(user, room, here, to(there, "candidate"));

        OcsAnswer answer = pull.get(20, TimeUnit.SECONDS);
        assertThat(Signals.of(answer)).hasSize(1);
        List<JsonObject> elements = answer.list();
        assertThat(elements.get(elements.size() - 1).getString("type")).isEqualTo("usersInRoom");
        assertThat(elements.get(elements.size() - 1).getJsonArray("data")).hasSize(2);
    }

    @Test
    void aMessageWakesNobodyElse() throws Exception {
        Actor third = talk.user("third");
        owner.add(room, third);
        third.join(room);
        CompletableFuture<OcsAnswer> others = Signals.waiting(third, room);
        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);

        Signals.send(user, room, here, to(there, "candidate"));
        pull.get(20, TimeUnit.SECONDS);

        assertThat(others).isNotDone();
        third.leave(room);
    }

    @Test
    void aMessageBetweenTwoPullsComesWithTheNext() throws Exception {
        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);
        user.joinCall(room, IN_CALL).ok();
        pull.get(20, TimeUnit.SECONDS);

        Signals.send(user, room, here, to(there, "candidate"));

        assertThat(Signals.next(owner, room)).hasSize(1);
    }

    @Test
    void aMessageIsGivenOnce() throws Exception {
        Signals.send(user, room, here, to(there, "candidate"));
        assertThat(Signals.next(owner, room)).hasSize(1);
        assertThat(Signals.stored(room)).isZero();

        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);
        user.joinCall(room, IN_CALL).ok();

        assertThat(Signals.of(pull.get(20, TimeUnit.SECONDS))).isEmpty();
    }

    @Test
    void aMessageOfAnotherNodeEndsTheWait() throws Exception {
        CompletableFuture<OcsAnswer> pull = Signals.waiting(owner, room);

        Signals.leaveElsewhere(there, "{\"to\":\"x\",\"type\":\"elsewhere\"}");

        OcsAnswer answer = pull.get(15, TimeUnit.SECONDS);
        assertThat(Signals.of(answer).get(0).getString("type")).isEqualTo("elsewhere");
    }

    @Test
    void anOlderPullEndsEmptyHanded() throws Exception {
        CompletableFuture<OcsAnswer> older = Signals.waiting(owner, room);

        OcsAnswer newer = owner.pull(room).get(20, TimeUnit.SECONDS);

        assertThat(newer).succeeds();
        assertThat(older.get(20, TimeUnit.SECONDS)).succeeds();
        Signals.send(user, room, here, to(there, "candidate"));
        assertThat(Signals.next(owner, room)).hasSize(1);
    }

    @Test
    void whoWentAwayWhileWaitingGetsTheMessageAfterwards() {
        Signals.goAwayWaiting(owner, room);

        Signals.send(user, room, here, to(there, "candidate"));

        assertThat(Signals.next(owner, room)).hasSize(1);
    }

    @Test
    void whatIsTooOldIsForgotten() {
        Signals.send(user, room, here, to(there, "candidate"));
        assertThat(Signals.stored(room)).isEqualTo(1);
        Signals.forgetOld();
        assertThat(Signals.stored(room)).isEqualTo(1);

        talk.advanceClock(Duration.ofMinutes(5));

        assertThat(Signals.of(owner.pull(room).join())).isEmpty();
        Signals.forgetOld();
        assertThat(Signals.stored(room)).isZero();
        owner.join(room);
        user.join(room);
    }

    @Test
    void messagesOfASessionEndWithIt() {
        Signals.send(user, room, here, to(there, "candidate"));

        owner.leave(room);
        Signals.forgetOld();

        assertThat(Signals.stored(room)).isZero();
    }
}
