package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what is on record and sealed, which is so a second after the act. */
@ApplicationScoped
@Transactional
public class AuditReader {
    @Inject
    AuditRepository records;

    /**
     * Those that fit, by position.
     *
     * @param after position behind which to begin; 0: at the beginning
     * @param most how many at most
     */
    public List<SealedEntry> list(AuditQuery wanted, long after, int most) {
        return records.list(wanted, after, most);
    }

    /** Position of the last record in the chain; 0: there is none. */
    public long lastPosition() {
        return records.chain().head().position();
    }

    /** Where the chain begins and ends. */
    Ends ends() {
        AuditChain chain = records.chain();
        return new Ends(chain.anchor(), chain.head(), records.countUnsealed());
    }

    /** The last time that retention has shortened the chain. */
    Optional<SealedEntry> lastPruning() {
        return records.findLast(ActKind.AUDIT_PRUNED);
    }

    /**
     * The ends of the chain.
     *
     * @param anchor before the first record
     * @param head the last one
     * @param unsealed how many follow and are not sealed yet
     */
    record Ends(ChainPoint anchor, ChainPoint head, long unsealed) {}
}
