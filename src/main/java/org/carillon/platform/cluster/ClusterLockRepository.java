package org.carillon.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/**
 * Locks that all nodes share, by name; each is a row that a migration has made. Callers own the transaction. Whoever
 * holds the row lock of a conversation may take one of these, never the other way round.
 */
@ApplicationScoped
public class ClusterLockRepository {
    /** This node, as others see it. */
    private static final String NODE = UUID.randomUUID().toString();

    @Inject
    EntityManager em;

    /** Keeps all others out until the transaction ends; waits for whoever holds it now. */
    public void hold(String name) {
        em.createQuery("select l from ClusterLock l where l.name = :name", ClusterLock.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /**
     * Takes or renews a task for this node, for longer than one transaction.
     *
     * @param until when others may take it over
     * @return false when another node has it
     */
    boolean lease(String name, Instant now, Instant until) {
        return em.createQuery(
                                """
                                update ClusterLock l set l.holder = :node, l.heldUntil = :until
                                where l.name = :name
                                    and (l.heldUntil is null or l.heldUntil <= :now or l.holder = :node)""")
                        .setParameter("node", NODE)
                        .setParameter("until", until)
                        .setParameter("name", name)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
