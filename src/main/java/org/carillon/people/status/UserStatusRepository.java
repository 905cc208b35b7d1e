package org.carillon.people.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored statuses. Callers own the transaction. */
@ApplicationScoped
class UserStatusRepository {
    @Inject
    EntityManager em;

    Optional<UserStatus> find(String userId) {
        return Optional.ofNullable(em.find(UserStatus.class, userId));
    }

    /** Those of these users that have one. */
    List<UserStatus> list(Collection<String> userIds) {
        return em.createQuery("select s from UserStatus s where s.userId in :users", UserStatus.class)
                .setParameter("users", userIds)
                .getResultList();
    }

    /** One page of all, by user id. */
    List<UserStatus> list(int limit, int offset) {
        return em.createQuery("select s from UserStatus s order by s.userId", UserStatus.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    UserStatus add(UserStatus status) {
        em.persist(status);
        return status;
    }

    void removeOfUser(String userId) {
        em.createQuery("delete from UserStatus s where s.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }
}
