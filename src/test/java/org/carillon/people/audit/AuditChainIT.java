package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carillon.testing.AtOnce;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes to the database past the application is found out (docs/audit.md 4). */
class AuditChainIT extends DeployedGroup {
    private AuditLog log;

    @BeforeEach
    void openTheLog() {
        log = new AuditLog(talk.admin());
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        OcsAnswer report = log.check();

        assertThat(report).succeeds().hasFlag("whole", true);
        assertThat(report.object().isNull("broken")).isTrue();
        assertThat(report.object().getJsonNumber("position").longValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor_id = 'mallory' | actor_id = '%s'",
                "outcome = 'refused' | outcome = 'done'",
                "details = '{}' | details = '{\"old\":\"Standup\",\"new\":\"Board\"}'",
                "happened_at = happened_at + interval '1' second | happened_at = happened_at - interval '1' second",
            })
    void aChangedRecordIsFound(String change, String repair) {
        long position = rename();

        update(change, position);
        try {
            assertBroken(position, "changed after it was sealed");
        } finally {
            update(repair.formatted(owner.id()), position);
        }

        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void aRemovedRecordIsFound() {
        long position = rename();
        setReadOnly();

        update("place = -place", position);
        try {
            assertBroken(position, "missing");
        } finally {
            update("place = -place", -position);
        }
    }

    @Test
    void theLastRecordsCanNotBeCutOff() {
        rename();
        AuditLog.seal();
        long last = log.asking("audit/check")
                .send()
                .ok()
                .object()
                .getJsonNumber("position")
                .longValue();

        update("place = -place", last);
        try {
            assertThat(AuditLog.tamper("update audit_record set place = place where place > " + last))
                    .isZero();
            assertBroken(last, "missing");
        } finally {
            AuditLog.tamper("update audit_record set place = -place where place = " + -last);
        }
    }

    @Test
    void recordsThatChangedPlacesAreFound() {
        long position = rename();
        setReadOnly();

        swap(position, position + 1);
        try {
            assertBroken(position, "does not follow the record before it");
        } finally {
            swap(position, position + 1);
        }

        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void aRecordThatWasAddedIsFound() {
        long position = rename();
        setReadOnly();

        AuditLog.tamper(
                "update audit_record set place = -(place + 1) where place > " + position,
                "update audit_record set place = -place where place < 0",
                "insert into audit_record (happened_at, request_id, actor_kind, actor_id, login, login_id, address,"
                        + " kind, target_kind, target_id, target_name, conversation, outcome, reason, times, details,"
                        + " place, key_id, previous_hash, hash) select happened_at, request_id, actor_kind, 'mallory',"
                        + " login, login_id, address, kind, target_kind, target_id, target_name, conversation, outcome,"
                        + " reason, times, details, place + 1, key_id, hash, hash from audit_record where"
                        + " place = " + position);
        try {
            assertBroken(position + 1, "changed after it was sealed");
        } finally {
            AuditLog.tamper(
                    "delete from audit_record where place = " + (position + 1),
                    "update audit_record set place = -(place - 1) where place > " + position,
                    "update audit_record set place = -place where place < 0");
        }

        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void whatWasNotedElsewhereHasToBeThere() {
        JsonObject noted = log.check().ok().object();
        long position = noted.getJsonNumber("position").longValue();
        rename();

        assertThat(log.asking("audit/check")
                        .query("position", position)
                        .query("hash", noted.getString("hash"))
                        .send())
                .hasStatus(200);
        assertThat(log.asking("audit/check")
                        .query("position", position)
                        .query("hash", "f".repeat(64))
                        .send())
                .hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({
        "x, HASH",
        "'', HASH",
        "0, HASH",
        "-1, HASH",
        "1.0, HASH",
        "' 1', HASH",
        "9223372036854775808, HASH",
        "1, ''",
        "1, x",
        "1, 0000",
    })
    void aWitnessThatCanNotBeReadIsRefused(String position, String hash) {
        assertThat(log.asking("audit/check")
                        .query("position", position)
                        .query("hash", hash.replace("HASH", "0".repeat(64)))
                        .send())
                .hasStatus(400);
    }

    @Test
    void retentionKeepsTheChainWhole() {
        long position = rename();
        String time = log.last("conversation", room.token(), "kind", "conversation-renamed")
                .getString("time");
        talk.advanceClock(Duration.ofSeconds(2));
        setReadOnly();

        AuditLog.prune(Instant.parse(time).plusSeconds(1));

        OcsAnswer report = log.check();
        assertThat(report).succeeds();
        assertThat(report.object().getJsonNumber("first").longValue()).isGreaterThan(position);
        assertThat(log.acts("conversation", room.token()))
                .extracting(act -> act.getString("kind"))
                .containsExactly("read-only-changed");
        assertThat(log.last("kind", "audit-pruned").getString("actorKind")).isEqualTo("system");
    }

    @Test
    void nobodyElseCanShortenItsBeginning() {
        rename();
        long first = log.check().ok().object().getJsonNumber("first").longValue();
        String hash = "(select hash from audit_record where place = " + -first + ")";
        long anchor = first - 1;
        AuditLog.tamper("update audit_record set place = -place where place = " + first);
        AuditLog.tamper("create table former_chain as select * from audit_chain");
        AuditLog.tamper("update audit_chain set anchor_position = " + first + ", anchor_hash = " + hash);
        try {
            assertBroken(first, "removed, but not by retention");
        } finally {
            AuditLog.tamper("update audit_record set place = -place where place = " + -first);
            AuditLog.tamper("update audit_chain set anchor_position = " + anchor
                    + ", anchor_hash = (select anchor_hash from former_chain)");
            AuditLog.tamper("drop table former_chain");
        }

        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void fiftyActsAtOnceStandInOneChain() {
        try (AtOnce race = new AtOnce()) {
            race.send(IntStream.range(0, 50)
                            .mapToObj(i -> (AtOnce.Attempt) () -> owner.onAnotherDevice()
                                    .talk("POST", "/room")
                                    .form("roomType", 2)
                                    .form("roomName", "Race " + i)
                                    .send())
                            .toArray(AtOnce.Attempt[]::new))
                    .forEach(OcsAnswer::ok);
        }

        assertThat(log.acts("actor", owner.id(), "kind", "conversation-created"))
                .hasSize(51)
                .extracting(act -> act.getJsonNumber("position").longValue())
                .doesNotHaveDuplicates();
        assertThat(log.check()).hasStatus(200);
    }

    @Test
    void whatIsRolledBackWasNeverDone() {
        AuditLog.rollBack("never-" + room.token());

        assertThat(log.acts("target", "never-" + room.token())).isEmpty();
    }

    @Test
    void placesHaveNoGaps() {
        rename();
        long last =
                log.last("conversation", room.token()).getJsonNumber("position").longValue();
        long before = Math.max(log.check().ok().object().getJsonNumber("first").longValue() - 1, last - 20);

        assertThat(log.acts("after", before))
                .extracting(act -> act.getJsonNumber("position").longValue())
                .containsSequence(
                        LongStream.rangeClosed(before + 1, last).boxed().toList());
    }

    /** Answers the position of that act. */
    private long rename() {
        owner.room("PUT", room, "").form("roomName", "Board").send().ok();
        return log.last("conversation", room.token()).getJsonNumber("position").longValue();
    }

    private void setReadOnly() {
        owner.setReadOnly(room, true);
        AuditLog.seal();
    }

    private void assertBroken(long position, String what) {
        OcsAnswer report = log.check();
        assertThat(report).hasStatus(409);
        assertThat(report.object().getBoolean("whole")).isFalse();
        JsonObject broken = report.object().getJsonObject("broken");
        assertThat(broken.getJsonNumber("position").longValue()).isEqualTo(position);
        assertThat(broken.getString("what")).isEqualTo(what);
    }

    private static void update(String change, long position) {
        assertThat(AuditLog.tamper("update audit_record set " + change + " where place = " + position))
                .isEqualTo(1);
    }

    private static void swap(long one, long other) {
        update("place = 0", one);
        update("place = " + one, other);
        update("place = " + other, 0);
    }
}
