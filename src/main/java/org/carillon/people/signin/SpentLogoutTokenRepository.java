package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Logout tokens that were heard, in the database. Callers own the transaction. */
@ApplicationScoped
class SpentLogoutTokenRepository {
    @Inject
    EntityManager em;

    boolean isThere(String tokenHash) {
        return em.find(SpentLogoutToken.class, tokenHash) != null;
    }

    /** Adds it; of two at once, one fails. */
    void add(SpentLogoutToken token) {
        em.persist(token);
        em.flush();
    }

    /** Forgets those that could not be sent again. */
    void removeUntil(Instant past) {
        em.createQuery("delete from SpentLogoutToken t where t.keepUntil < :past")
                .setParameter("past", past)
                .executeUpdate();
    }
}
