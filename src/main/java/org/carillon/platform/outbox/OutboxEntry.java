package org.carillon.platform.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * The columns that each row of an outbox has. Rows are written by a statement for many at once, changed by such ones
 * and deleted when they are done.
 */
@MappedSuperclass
public abstract class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    /** Attempts that were begun. */
    @Column(name = "attempts", nullable = false)
    private int attempts;

    /** When the next attempt may begin; while one is made, when its node counts as dead. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected OutboxEntry() {}
}
