package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Shortens the chain from its beginning. Where it begins then is an act of its own, on record with place and hash of
 * the last record that was removed: so the chain stays whole, and nobody can shorten it unnoticed.
 */
@ApplicationScoped
@Transactional
class ChainPruner {
    private static final int BATCH = 10_000;

    @Inject
    AuditRepository records;

    @Inject
    AuditWriter writer;

    /**
     * Removes the oldest records up to the first that is not older, but not all at once; answers whether there are
     * more.
     */
    boolean pruneSome(Instant limit) {
        AuditChain chain = records.lockChain();
        long before = chain.anchor().position();
        long last = records.findFirstSince(limit)
                .map(first -> first - 1)
                .orElse(chain.head().position());
        long until = Math.min(last, before + BATCH);
        if (until <= before) {
            return false;
        }
        ChainPoint anchor = records.findAt(until)
                .map(record -> record.sealedEntry().point())
                .orElse(null);
        if (anchor == null) {
            throw new IllegalStateException("the audit log has no record " + until + ": check it");
        }
        int removed = records.removeUntil(until);
        chain.shorten(anchor);
        writer.write(Act.of(ActKind.AUDIT_PRUNED, Target.NONE)
                .by(Actor.SYSTEM)
                .with("position", anchor.position())
                .with("hash", anchor.hash())
                .with("removed", removed));
        return until < last;
    }
}
