package org.carillon.room.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.time.Duration;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.Upkeep;
import org.junit.jupiter.api.Test;

/** Pings are written beside everything else that changes sessions (docs/adr/0015). */
class LastPingIT extends DeployedGroup {

    @Test
    void pingsWaitForNobodyAndAreNotLost() {
        String first = owner.join(room).text("sessionId");
        String second = user.join(room).text("sessionId");
        int before = lastPing();
        talk.advanceClock(Duration.ofSeconds(20));

        assertThat(Upkeep.pingWhileChanging(first, second)).isEqualTo("the pings do not wait");

        assertThat(owner.participant(room, owner).getInt("lastPing")).isGreaterThanOrEqualTo(before + 20);
        await().untilAsserted(() -> assertThat(lastPing()).isGreaterThanOrEqualTo(before + 20));
    }

    private int lastPing() {
        return owner.participant(room, user).getInt("lastPing");
    }
}
