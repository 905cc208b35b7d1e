package org.carillon.platform.outbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import org.carillon.platform.cluster.Batches;

/**
 * The rows of one outbox, changed by one statement for any number of them. Callers own the transaction.
 *
 * <p>All methods are public: called from here, a proxy of a bean in another package hides no others.
 */
public abstract class OutboxRepository {
    @Inject
    protected EntityManager em;

    private final String entity;

    /** Takes the entity whose rows these are. */
    protected OutboxRepository(Class<? extends OutboxEntry> entity) {
        this.entity = entity.getSimpleName();
    }

    /** Counts an attempt and keeps everybody else from these rows until then. */
    public void claim(Collection<Long> ids, Instant until) {
        em.createQuery("update " + entity + " r set r.attempts = r.attempts + 1, r.dueAt = :until where r.id in :ids")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Says when rows may be sent again, unless somebody began another attempt since. */
    public void postpone(Collection<Long> ids, int attempt, Instant dueAt) {
        em.createQuery("update " + entity + " r set r.dueAt = :due where r.id in :ids and r.attempts = :attempt")
                .setParameter("due", dueAt)
                .setParameter("ids", ids)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    /** Removes these rows, any number of them; some may be gone already. */
    public void remove(Collection<Long> ids) {
        Batches.of(ids).forEach(some -> em.createQuery("delete from " + entity + " r where r.id in :ids")
                .setParameter("ids", some)
                .executeUpdate());
    }
}
