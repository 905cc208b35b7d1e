package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.Test;

/** However often somebody is refused, the log stays short, and says how often (docs/audit.md 2). */
class AuditFloodIT extends DeployedGroup {

    @Test
    void whatIsRefusedOftenIsCounted() {
        AuditLog log = new AuditLog(talk.admin());
        talk.advanceClock(Duration.ofMinutes(2));
        AuditLog.seal(); // a minute begins
        for (int i = 0; i < 45; i++) {
            assertThat(user.request("GET", "/ocs/v2.php/cloud/groups").send()).hasStatus(403);
        }
        assertThat(log.acts("actor", user.id(), "kind", "administration-read")).hasSize(30);

        talk.advanceClock(Duration.ofMinutes(2));

        List<JsonObject> acts = log.acts("actor", user.id(), "kind", "administration-read");
        assertThat(acts).hasSize(31);
        assertThat(acts.get(30).getInt("times")).isEqualTo(15);
        assertThat(acts.get(30).getString("reason")).isEqualTo("NOT_AN_ADMIN");
        assertThat(acts.get(30).getJsonObject("details").containsKey("last")).isTrue();
    }
}
