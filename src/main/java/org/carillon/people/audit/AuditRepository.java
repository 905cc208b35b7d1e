package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The audit log in the database. Callers own the transaction. */
@ApplicationScoped
class AuditRepository {
    /** By the name of what is asked for. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "from", "r.happenedAt >= :from",
            "until", "r.happenedAt < :until",
            "actor", "r.actorId = :actor",
            "kind", "r.kind = :kind",
            "target", "r.targetId = :target",
            "conversation", "r.conversation = :conversation",
            "outcome", "r.outcome = :outcome",
            "address", "r.address = :address");

    @Inject
    EntityManager em;

    void add(AuditRecord record) {
        em.persist(record);
    }

    /** The ends of the chain; others that move them wait until the transaction ends. */
    AuditChain lockChain() {
        return em.find(AuditChain.class, AuditChain.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ends of the chain, as they were last committed. */
    AuditChain chain() {
        return em.find(AuditChain.class, AuditChain.ID);
    }

    /** Those without a place in the chain, in the order in which they were written. */
    List<AuditRecord> listUnsealed(int most) {
        return em.createQuery("select r from AuditRecord r where r.place is null order by r.id", AuditRecord.class)
                .setMaxResults(most)
                .getResultList();
    }

    long countUnsealed() {
        return em.createQuery("select count(r) from AuditRecord r where r.place is null", Long.class)
                .getSingleResult();
    }

    /** Those that fit, by their place in the chain. */
    List<SealedEntry> list(AuditQuery wanted, long after, int most) {
        Map<String, Object> values = wanted.parameters();
        String conditions = values.keySet().stream()
                .map(name -> " and " + CONDITIONS.get(name))
                .collect(Collectors.joining());
        TypedQuery<AuditRecord> query = em.createQuery(
                        "select r from AuditRecord r where r.place > :after" + conditions + " order by r.place",
                        AuditRecord.class)
                .setParameter("after", after)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultStream().map(AuditRecord::sealedEntry).toList();
    }

    /** The last of these kinds in the chain. */
    Optional<SealedEntry> findLast(ActKind kind) {
        return em.createQuery(
                        "select r from AuditRecord r where r.kind = :kind and r.place is not null order by r.place"
                                + " desc",
                        AuditRecord.class)
                .setParameter("kind", kind.word())
                .setMaxResults(1)
                .getResultStream()
                .map(AuditRecord::sealedEntry)
                .findFirst();
    }

    /** The first place of a record that is not older; empty when all are. */
    Optional<Long> findFirstSince(Instant limit) {
        return Optional.ofNullable(
                em.createQuery("select min(r.place) from AuditRecord r where r.happenedAt >= :limit", Long.class)
                        .setParameter("limit", limit)
                        .getSingleResult());
    }

    /** The first place that is taken behind this one; empty when none is. */
    Optional<Long> findFirstAfter(long place) {
        return Optional.ofNullable(
                em.createQuery("select min(r.place) from AuditRecord r where r.place > :place", Long.class)
                        .setParameter("place", place)
                        .getSingleResult());
    }

    Optional<AuditRecord> findAt(long place) {
        return em.createQuery("select r from AuditRecord r where r.place = :place", AuditRecord.class)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    /** Removes the beginning of the chain, up to that place. */
    int removeUntil(long place) {
        return em.createQuery("delete from AuditRecord r where r.place <= :place")
                .setParameter("place", place)
                .executeUpdate();
    }
}
