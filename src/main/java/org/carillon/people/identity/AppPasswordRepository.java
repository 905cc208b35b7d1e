package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
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

    /** Removes those that were made in one of these sign-ins; no statement for none. */
    void removeMadeIn(Collection<Long> signIns) {
        if (!signIns.isEmpty()) {
            em.createQuery("delete from AppPassword p where p.signInId in :signIns")
                    .setParameter("signIns", signIns)
                    .executeUpdate();
        }
    }

    void removeOf(String userId) {
        em.createQuery("delete from AppPassword p where p.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
