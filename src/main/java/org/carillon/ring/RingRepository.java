package org.carillon.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Rings in the database. Callers own the transaction. */
@ApplicationScoped
class RingRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    void add(Ring ring) {
        em.persist(ring);
    }

    /** Gives the callee's live ring its outcome; nothing happens without one. */
    void endLive(long attendeeId, RingState outcome) {
        em.createQuery("update Ring r set r.state = :outcome, r.liveAttendeeId = null where r.liveAttendeeId = :callee")
                .setParameter("outcome", outcome)
                .setParameter("callee", attendeeId)
                .executeUpdate();
    }

    /** Gives all live rings of a call their outcome. */
    void endAllLive(long conversationId, long callGeneration, RingState outcome) {
        em.createQuery(
                        """
                        update Ring r set r.state = :outcome, r.liveAttendeeId = null
                        where r.conversationId = :conversation and r.callGeneration = :call
                            and r.liveAttendeeId is not null""")
                .setParameter("outcome", outcome)
                .setParameter("conversation", conversationId)
                .setParameter("call", callGeneration)
                .executeUpdate();
    }

    void removeAll(long conversationId) {
        em.createQuery("delete from Ring r where r.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
