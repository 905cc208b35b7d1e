package org.carillon.signaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * What tickets and tokens are signed with. Callers own the transaction. H2 may answer a query that was asked before as it
 * did then, so what is looked for again is asked for with a lock, which is another query.
 */
@ApplicationScoped
class SigningRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    Optional<TicketSecret> findSecret(String userId) {
        return Optional.ofNullable(em.find(TicketSecret.class, userId));
    }

    /** The one that is stored by now; under a lock that keeps others from storing one. */
    Optional<TicketSecret> findSecretAgain(String userId) {
        return Optional.ofNullable(em.find(TicketSecret.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }

    TicketSecret add(TicketSecret secret) {
        em.persist(secret);
        return secret;
    }

    void removeSecretOf(String userId) {
        em.createQuery("delete from TicketSecret s where s.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    Optional<TokenKey> findKey(TokenAlgorithm algorithm) {
        return Optional.ofNullable(em.find(TokenKey.class, algorithm.wireName()));
    }

    /** The one that is stored by now; under a lock that keeps others from storing one. */
    Optional<TokenKey> findKeyAgain(TokenAlgorithm algorithm) {
        return Optional.ofNullable(em.find(TokenKey.class, algorithm.wireName(), LockModeType.PESSIMISTIC_WRITE));
    }

    TokenKey add(TokenKey key) {
        em.persist(key);
        return key;
    }
}
