package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Gives records their places in the chain. Only who holds the row of the chain does, so there is one order for all
 * nodes; acts never wait for it.
 */
@ApplicationScoped
@Transactional
class ChainSealer {
    /** How many at a time. */
    static final int BATCH = 500;

    @Inject
    AuditRepository records;

    @Inject
    ChainKeys keys;

    /** Whether there is anything to do; takes no lock. */
    boolean isNeeded() {
        return !records.listUnsealed(1).isEmpty();
    }

    /**
     * Seals the next ones, and hands them back in their order.
     *
     * @throws IllegalStateException somebody else has put a record into a place to come
     */
    List<SealedEntry> sealSome() {
        AuditChain chain = records.lockChain();
        List<AuditRecord> next = records.listUnsealed(BATCH);
        ChainPoint head = chain.head();
        records.findFirstAfter(head.position()).ifPresent(forged -> {
            throw new IllegalStateException(
                    "the audit log has a record " + forged + " that was never sealed: check it");
        });
        for (AuditRecord record : next) {
            record.seal(head.position() + 1, head.hash(), keys);
            head = record.sealedEntry().point();
        }
        chain.grow(head);
        return next.stream().map(AuditRecord::sealedEntry).toList();
    }
}
