package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** App passwords in the database. Callers own the transaction. */
@ApplicationScoped
class AppPasswordRepository {
    @Inject
    EntityManager em;

    Optional<Login> findLogin(String tokenHash) {
        return findLogin("p.tokenHash = :key", tokenHash);
    }

    Optional<Login> findLogin(long id) {
        return findLogin("p.id = :key", id);
    }

    private Optional<Login> findLogin(String condition, Object key) {
        return em.createQuery(
                        """
                        select new org.carillon.people.identity.Login(u,
                            (select count(m) from GroupMember m where m.userId = u.id and m.groupId = :admins), p)
                        from AppPassword p join User u on u.id = p.userId
                        where\s"""
                                + condition,
                        Login.class)
                .setParameter("admins", UserGroup.ADMINISTRATORS)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Those of the app passwords that were not withdrawn; no statement for none. */
    Set<Long> existing(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery("select p.id from AppPassword p where p.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** How many the account has. */
    long count(String userId) {
        return em.createQuery("select count(p) from AppPassword p where p.userId = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    void add(AppPassword password) {
        em.persist(password);
    }

    /** Puts another one in its place; answers false when it was withdrawn or replaced since it was read. */
    boolean replace(long id, String formerHash, String tokenHash) {
        return em.createQuery(
                                """
                                update AppPassword p set p.tokenHash = :hash
                                where p.id = :id and p.tokenHash = :former""")
                        .setParameter("hash", tokenHash)
                        .setParameter("id", id)
                        .setParameter("former", formerHash)
                        .executeUpdate()
                > 0;
    }

    /** Answers false when it was withdrawn or replaced since it was read. */
    boolean remove(long id, String formerHash) {
        return em.createQuery("delete from AppPassword p where p.id = :id and p.tokenHash = :former")
                        .setParameter("id", id)
                        .setParameter("former", formerHash)
                        .executeUpdate()
                > 0;
    }

    /** Those that were made in one of these sign-ins; no statement for none. */
    List<Long> listMadeIn(Collection<Long> signIns) {
        return signIns.isEmpty()
                ? List.of()
                : em.createQuery("select p.id from AppPassword p where p.signInId in :signIns", Long.class)
                        .setParameter("signIns", signIns)
                        .getResultList();
    }

    /** No statement for none. */
    void removeAll(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from AppPassword p where p.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** All of the account. */
    List<DeviceRow> list(String userId) {
        return em.createQuery(
                        """
                        select p, s.means from AppPassword p left join BrowserSession s on s.id = p.signInId
                        where p.userId = :user""",
                        Object[].class)
                .setParameter("user", userId)
                .getResultStream()
                .map(row -> ((AppPassword) row[0]).row((String) row[1]))
                .toList();
    }

    /** Holds those of the rows that nobody else holds, without ever waiting, and answers their ids. */
    List<Long> holdFree(Collection<Long> ids) {
        List<?> held = em.createNativeQuery(
                        "select id from app_password where id in (:ids) order by id for update skip locked")
                .setParameter("ids", ids)
                .getResultList();
        return held.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** They were used then; never back in time. */
    void noteUse(Collection<Long> ids, Instant at) {
        em.createQuery("update AppPassword p set p.lastUsedAt = :at where p.id in :ids and p.lastUsedAt < :at")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** They were used from there. */
    void noteAddress(Collection<Long> ids, String address) {
        em.createQuery("update AppPassword p set p.address = :address where p.id in :ids and p.address <> :address")
                .setParameter("address", address)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void removeOf(String userId) {
        em.createQuery("delete from AppPassword p where p.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
