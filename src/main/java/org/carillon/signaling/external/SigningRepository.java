package org.carillon.signaling.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** What tickets and tokens are signed with. Callers own the transaction. */
@ApplicationScoped
class SigningRepository {
    @Inject
    EntityManager em;

    Optional<TicketSecret> findSecret(String userId) {
        return Optional.ofNullable(em.find(TicketSecret.class, userId));
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

    TokenKey add(TokenKey key) {
        em.persist(key);
        return key;
    }
}
