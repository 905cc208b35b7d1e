package org.carillon.people.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.carillon.platform.digest.Hmac;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;

/** The audit log as a file (docs/audit.md 5). */
class AuditExportIT extends DeployedGroup {
    private static final int DOUBLINGS = 11;
    private static final int MANY = 2 << DOUBLINGS;

    @Test
    void aFileHasAllThatFit() {
        AuditLog log = new AuditLog(talk.admin());
        copy(DOUBLINGS);

        OcsAnswer lines = log.asking("audit/export/jsonl")
                .query("conversation", room.token())
                .send();
        OcsAnswer table = log.asking("audit/export/csv")
                .query("conversation", room.token())
                .send();

        assertThat(lines.header("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"audit ")
                .contains(".jsonl");
        assertThat(lines.body().lines()).hasSize(MANY);
        assertThat(table.body().lines()).hasSize(MANY + 1);
        assertThat(table.body()).startsWith("position,time,requestId,actorKind,actor,");
        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void anybodyWithTheKeyCanCheckTheLines() {
        AuditLog log = new AuditLog(talk.admin());
        List<String> lines = log.asking("audit/export/jsonl")
                .query("conversation", room.token())
                .send()
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            JsonObject entry = Json.createReader(new StringReader(line)).readObject();
            String act = line.substring("{\"act\":".length(), line.lastIndexOf(",\"keyId\":"));
            assertThat(entry.getString("hash"))
                    .isEqualTo(Hmac.sha256(entry.getString("previousHash") + "\n" + act, "a key of tests"));
        });
    }

    @Test
    void noCellIsAFormula() {
        owner.room("PUT", room, "")
                .form("roomName", "=cmd|' /C calc'!A0")
                .send()
                .ok();

        String table = new AuditLog(talk.admin())
                .asking("audit/export/csv")
                .query("conversation", room.token())
                .send()
                .body();

        assertThat(table).contains(",'=cmd|").doesNotContain(",=cmd", ",\"=cmd");
    }

    @Test
    void nothingThatFitsIsAFileWithoutLines() {
        AuditLog log = new AuditLog(talk.admin());

        assertThat(log.asking("audit/export/jsonl")
                        .query("actor", "nobody-of-this-name")
                        .send()
                        .body())
                .isEmpty();
        assertThat(log.asking("audit/export/csv")
                        .query("actor", "nobody-of-this-name")
                        .send()
                        .body()
                        .lines())
                .hasSize(1);
    }

    /** Doubles the two records of this conversation so often; the new ones are still to be sealed. */
    private void copy(int times) {
        AuditLog.seal();
        String columns = "happened_at, request_id, actor_kind, actor_id, login, login_id, address, kind, target_kind,"
                + " target_id, target_name, conversation, outcome, reason, times, details";
        for (int time = 0; time < times; time++) {
            AuditLog.tamper("insert into audit_record (" + columns + ") select " + columns
                    + " from audit_record where conversation = '" + room.token() + "'");
        }
    }
}
