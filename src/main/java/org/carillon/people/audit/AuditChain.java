package org.carillon.people.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The ends of the chain, in the one row of its table. Whoever moves them holds its lock. */
@Entity
@Table(name = "audit_chain")
class AuditChain {
    /** Of the only row. */
    static final int ID = 1;

    @Id
    @Column(name = "id")
    private int id;

    /** Position and hash of the last record that was sealed; 0 and empty before the first. */
    @Column(name = "head_position", nullable = false)
    private long headPosition;

    @Column(name = "head_hash", nullable = false)
    private String headHash;

    /** Position and hash of the last record that retention has removed; 0 and empty when it has removed none. */
    @Column(name = "anchor_position", nullable = false)
    private long anchorPosition;

    @Column(name = "anchor_hash", nullable = false)
    private String anchorHash;

    protected AuditChain() {}

    ChainPoint head() {
        return new ChainPoint(headPosition, headHash);
    }

    ChainPoint anchor() {
        return new ChainPoint(anchorPosition, anchorHash);
    }

    void grow(ChainPoint newHead) {
        headPosition = newHead.position();
        headHash = newHead.hash();
    }

    void shorten(ChainPoint newAnchor) {
        anchorPosition = newAnchor.position();
        anchorHash = newAnchor.hash();
    }
}
