package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;

/** Finds the conversations that a sweep has to look at, in the order of their ids. Callers own the transaction. */
@ApplicationScoped
class SweepRepository {
    @Inject
    EntityManager em;

    /**
     * Those with a call and a dead session, in the call or not, and those without a call and a forgotten one.
     *
     * @param after the last one already seen; 0: none
     */
    @ReadsAcross("one statement over all conversations, of which few have anything to sweep")
    List<Long> listWithDeadSessions(Instant newestDead, Instant newestForgotten, long after, int atMost) {
        return em.createQuery(
                        """
                        select distinct s.conversationId from ParticipantSession s
                        where s.conversationId > :after and (s.lastPing <= :forgotten or s.lastPing <= :dead
                            and exists (select c.id from Conversation c
                                where c.id = s.conversationId and c.activeSince is not null))
                        order by s.conversationId""",
                        Long.class)
                .setParameter("dead", newestDead)
                .setParameter("forgotten", newestForgotten)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Those whose call runs although nobody alive is in it, or began too long ago.
     *
     * @param latestStart of a call that has lasted too long
     */
    @ReadsAcross("one statement over all conversations, of which few have anything to sweep")
    List<Long> listWithCallToEnd(Instant newestDead, Instant latestStart, long after, int atMost) {
        return em.createQuery(
                        """
                        select c.id from Conversation c
                        where c.activeSince is not null and c.id > :after
                            and (c.activeSince <= :latest or not exists (
                                select s.id from ParticipantSession s
                                where s.conversationId = c.id and s.inCall <> 0 and s.lastPing > :dead))
                        order by c.id""",
                        Long.class)
                .setParameter("dead", newestDead)
                .setParameter("latest", latestStart)
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }
}
