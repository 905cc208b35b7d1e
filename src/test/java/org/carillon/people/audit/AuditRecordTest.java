package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is too long is cut: a record that the database refuses would be no record. */
class AuditRecordTest {
    private static final String LONG = "\uD83D\uDE00".repeat(30_000);

    @Test
    void everyFieldFitsItsColumn() {
        Actor actor = new Actor(Actor.SYSTEM.kind(), LONG, LoginKind.NONE, LONG, LONG, LONG);
        Act act = Act.of(ActKind.SIGNED_IN, new Target("account", LONG, LONG, LONG))
                .with("because", LONG)
                .notDone(Outcome.REFUSED, LONG);

        AuditEntry entry = new AuditRecord(act, actor, Instant.EPOCH).entry();

        assertFits(entry.requestId(), 64);
        assertFits(entry.actor(), 255);
        assertFits(entry.loginId(), 64);
        assertFits(entry.address(), 64);
        assertFits(entry.target(), 1_020);
        assertFits(entry.targetName(), 1_020);
        assertFits(entry.conversation(), 30);
        assertFits(entry.reason(), 64);
        assertThat(entry.details().toString().length()).isLessThan(40_000);
    }

    private static void assertFits(String text, int columns) {
        assertThat(text.codePointCount(0, text.length())).isPositive().isLessThanOrEqualTo(columns);
    }
}
