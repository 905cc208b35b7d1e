package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.time.Duration;
import org.carillon.testing.Actor;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose sessions live on by waiting for messages (docs/contract/messages.md 4.4). */
class AppPingIT extends DeployedGroup {
    private static final String ANDROID = "Mozilla/5.0 (Android) Nextcloud-Talk v17.0.0";
    private static final String IOS = "Mozilla/5.0 (iOS) Nextcloud-Talk v17.0.1";
    private static final String DESKTOP = "Mozilla/5.0 (Linux) Nextcloud-Talk v0.12.0";

    @ParameterizedTest
    @ValueSource(strings = {ANDROID, IOS})
    void anAppOnAPhoneKeepsItsSession(String agent) {
        int joined = user.join(room).number("lastPing");
        talk.advanceClock(Duration.ofSeconds(60));

        poll(user, agent);

        await().untilAsserted(() -> assertThat(lastPing(user)).isGreaterThanOrEqualTo(joined + 60));
    }

    @Test
    void inACallThePollIsNoSignOfLife() {
        user.join(room);
        owner.enterCall(room, IN_CALL);
        int joined = lastPing(owner);
        talk.advanceClock(Duration.ofSeconds(60));

        poll(owner, ANDROID);
        pollAndSeeItWritten();

        assertThat(lastPing(owner)).isEqualTo(joined);
    }

    @Test
    void anotherClientDoesNotKeepItsSessionByPolling() {
        user.join(room);
        owner.join(room);
        int joined = lastPing(owner);
        talk.advanceClock(Duration.ofSeconds(60));

        poll(owner, DESKTOP);
        pollAndSeeItWritten();

        assertThat(lastPing(owner)).isEqualTo(joined);
    }

    @Test
    void whoHasNoSessionReadsAllTheSame() {
        ChatHistory.poll(user, room, 0).header("User-Agent", ANDROID).send().ok();

        assertThat(lastPing(user)).isZero();
    }

    /** What was noted before is written by then, too. */
    private void pollAndSeeItWritten() {
        int before = lastPing(user);
        poll(user, ANDROID);
        await().untilAsserted(() -> assertThat(lastPing(user)).isGreaterThan(before));
    }

    private void poll(Actor reader, String agent) {
        ChatHistory.poll(reader, room, 0).header("User-Agent", agent).send().ok();
    }

    private int lastPing(Actor actor) {
        return actor.look(room).number("lastPing");
    }
}
