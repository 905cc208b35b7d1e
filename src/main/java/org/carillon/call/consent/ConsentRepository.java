package org.carillon.call.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.carillon.people.identity.ConversationToken;

/** Consents in the database. Callers own the transaction. */
@ApplicationScoped
class ConsentRepository {
    @Inject
    EntityManager em;

    void add(RecordingConsent consent) {
        em.persist(consent);
    }

    /** Those behind an id; of one actor and one conversation, or with null of all. */
    List<ConsentEvidence> list(String actor, ConversationToken token, long after, int most) {
        TypedQuery<RecordingConsent> query = em.createQuery(
                        "select c from RecordingConsent c where c.id > :after"
                                + (actor == null ? "" : " and c.actorId = :actor")
                                + (token == null ? "" : " and c.token = :token")
                                + " order by c.id",
                        RecordingConsent.class)
                .setParameter("after", after)
                .setMaxResults(most);
        if (actor != null) {
            query.setParameter("actor", actor);
        }
        if (token != null) {
            query.setParameter("token", token.text());
        }
        return query.getResultStream().map(RecordingConsent::evidence).toList();
    }

    /** Removes those given before; answers how many there were. */
    int removeBefore(Instant limit) {
        return em.createQuery("delete from RecordingConsent c where c.givenAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
