package org.carillon.call.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.carillon.room.attendee.ActorType;

/** Consents in the database. Callers own the transaction. */
@ApplicationScoped
class ConsentRepository {
    @Inject
    EntityManager em;

    void add(RecordingConsent consent) {
        em.persist(consent);
    }

    void removeAll(long conversationId) {
        em.createQuery("delete from RecordingConsent c where c.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    void removeOfUser(String userId) {
        em.createQuery("delete from RecordingConsent c where c.actorType = :type and c.actorId = :user")
                .setParameter("type", ActorType.USERS)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
