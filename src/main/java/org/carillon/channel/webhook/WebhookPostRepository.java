package org.carillon.channel.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.call.ring.RingEventKind;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.platform.outbox.OutboxRepository;

/** Posts in the database. Callers own the transaction. */
@ApplicationScoped
class WebhookPostRepository extends OutboxRepository {
    WebhookPostRepository() {
        super(WebhookPost.class);
    }

    /** Adds a post to the target for each event of one kind of these rings. Plain SQL, as JPQL cannot insert so. */
    @ReadsAcross("one statement for the events of any number of rings")
    void add(RingEventKind kind, Collection<Long> ringIds, String target, Instant now) {
        em.createNativeQuery(
                        """
                        insert into webhook_post (event_id, target, attempts, due_at)
                        select e.id, :target, 0, :now from ring_event e
                        where e.kind = :kind and e.ring_id in (:ids) order by e.id""")
                .setParameter("target", target)
                .setParameter("now", now)
                .setParameter("kind", kind.name())
                .setParameter("ids", ringIds)
                .executeUpdate();
    }

    /** Posts whose time has come: new ones before those that failed, then the longest waiting first. */
    @ReadsAcross("a post is sent with the time and kind of its event; one statement instead of one per post")
    List<DuePost> listDue(String target, Instant now, int limit) {
        return em.createQuery(
                        """
                        select new org.carillon.channel.webhook.DuePost(
                            p.id, p.eventId, p.attempts, e.createdAt, e.kind, r.liveAttendeeId)
                        from WebhookPost p join RingEvent e on e.id = p.eventId left join Ring r on r.id = e.ringId
                        where p.target = :target and p.dueAt <= :now order by p.attempts, p.dueAt, p.id""",
                        DuePost.class)
                .setParameter("target", target)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of the posts about these rings. */
    @ReadsAcross("a post is about an event of a ring; one statement for all")
    List<Long> listOfRings(Collection<Long> ringIds) {
        return em.createQuery(
                        "select p.id from WebhookPost p join RingEvent e on e.id = p.eventId where e.ringId in :rings",
                        Long.class)
                .setParameter("rings", ringIds)
                .getResultList();
    }
}
