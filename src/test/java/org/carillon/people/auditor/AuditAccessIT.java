package org.carillon.people.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the audit log and the consents, and what they can ask for (docs/audit.md 3 and 5). */
class AuditAccessIT extends DeployedTalk {
    private static final List<String> ADDRESSES =
            List.of("audit", "audit/check", "audit/export/csv", "audit/export/jsonl", "consents");

    /** As many as one auditor may have at a time. */
    private static final int AT_A_TIME = 4;

    /** Requests of each, as the buffers of a connection in this machine take in some megabytes before anybody reads. */
    private static final int PIPELINED = 300;

    private Actor auditor;

    @BeforeEach
    void nameAnAuditor() {
        auditor = talk.user("auditor");
        talk.admin()
                .request("POST", "/ocs/v2.php/cloud/groups")
                .form("groupid", "auditors-of-tests")
                .send(); // may be there
        talk.admin()
                .request("POST", "/ocs/v2.php/cloud/users/" + auditor.id() + "/groups")
                .form("groupid", "auditors-of-tests")
                .send()
                .ok();
    }

    @Test
    void administratorsAndAuditorsMay() {
        for (String address : ADDRESSES) {
            assertThat(new AuditLog(talk.admin()).asking(address).send()).hasStatus(200);
            assertThat(new AuditLog(auditor).asking(address).send()).hasStatus(200);
        }
    }

    @Test
    void othersMayNot() {
        Actor user = talk.user("user");
        for (String address : ADDRESSES) {
            assertThat(new AuditLog(user).asking(address).send()).isRefused(403, "Logged in user must be an auditor");
            assertThat(new AuditLog(talk.guest()).asking(address).send()).hasStatus(401);
        }
    }

    @Test
    void anAuditorMayChangeNothing() {
        assertThat(auditor.request("POST", "/ocs/v2.php/cloud/groups")
                        .form("groupid", "theirs")
                        .send())
                .hasStatus(403);
    }

    @Test
    void filesAndChecksAreOnRecord() {
        AuditLog log = new AuditLog(auditor);
        log.asking("audit/export/csv").query("actor", "somebody").send().ok();
        log.check().ok();

        assertThat(log.acts("actor", auditor.id()))
                .extracting(act -> act.getString("kind"))
                .contains("audit-exported", "audit-checked");
        assertThat(log.last("actor", auditor.id(), "kind", "audit-exported").toString())
                .contains("{\"actor\":\"somebody\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=no-such", "outcome=no-such", "from=yesterday", "until=-1"})
    void whatCanNotBeAskedForIsRefused(String query) {
        String[] pair = query.split("=");

        assertThat(new AuditLog(auditor).asking("audit").query(pair[0], pair[1]).send())
                .isRefused(400);
        assertThat(new AuditLog(auditor)
                        .asking("audit/export/csv")
                        .query(pair[0], pair[1])
                        .send())
                .isRefused(400);
    }

    @Test
    void onePagesByPosition() {
        AuditLog log = new AuditLog(auditor);
        OcsAnswer first = log.asking("audit").query("limit", 2).send().ok();
        long last = position(first, 1);

        OcsAnswer second = log.asking("audit")
                .query("limit", 2)
                .query("after", last)
                .send()
                .ok();

        assertThat(first.list()).hasSize(2);
        assertThat(position(second, 0)).isEqualTo(last + 1);
    }

    @Test
    void timesBoundWhatIsListed() {
        AuditLog log = new AuditLog(auditor);
        String time = log.last("target", auditor.id()).getString("time");

        assertThat(log.acts("target", auditor.id(), "from", time)).isNotEmpty();
        assertThat(log.acts("target", auditor.id(), "until", "2020-01-31")).isEmpty();
    }

    private static long position(OcsAnswer answer, int index) {
        return answer.list()
                .get(index)
                .getJsonObject("act")
                .getJsonNumber("position")
                .longValue();
    }

    /** Each holds a part in memory while its client takes its time. Four at a time in tests, too. */
    @Test
    void oneAuditorReadsSoManyAtATime() {
        AuditLog log = new AuditLog(auditor);
        List<RawHttp> readers = new ArrayList<>();
        try {
            for (int i = 0; i < AT_A_TIME; i++) {
                readers.add(unread());
            }
            await().untilAsserted(() -> {
                for (String question : List.of("audit", "audit/check", "audit/export/csv", "audit/export/jsonl")) {
                    assertThat(log.asking(question).send()).hasStatus(429);
                }
            });
            assertThat(new AuditLog(talk.admin()).asking("audit").send()).hasStatus(200);
        } finally {
            readers.forEach(RawHttp::close);
        }

        await().untilAsserted(() -> assertThat(log.asking("audit").send()).hasStatus(200));
        for (int i = 0; i <= AT_A_TIME; i++) { // each gives its part back
            assertThat(log.asking("audit").query("limit", 1).send()).hasStatus(200);
            assertThat(log.asking("audit").query("limit", "x").send()).hasStatus(400);
        }
    }

    private RawHttp unread() {
        RawHttp reader = RawHttp.narrow();
        for (int i = 0; i < PIPELINED; i++) {
            reader.sendHead(
                    "GET",
                    "/ocs/v2.php/apps/carillon/api/v1/admin/audit/export/jsonl",
                    0,
                    "Connection: keep-alive",
                    "Authorization: " + auditor.request("GET", "/").authorization(),
                    "OCS-APIRequest: true");
        }
        return reader;
    }
}
