package org.carillon.channel.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.call.ring.RingEventKind;

/** Posts in the database, changed by one statement for any number of them. Callers own the transaction. */
@ApplicationScoped
class WebhookPostRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** Adds a post to the target for each event of one kind of these rings. Plain SQL, as JPQL cannot insert so. */
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

    /** Counts an attempt and keeps everybody else from these posts for a while. */
    void claim(Collection<Long> ids, Instant until) {
        em.createQuery("update WebhookPost p set p.attempts = p.attempts + 1, p.dueAt = :until where p.id in :ids")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Says when posts may be sent again, unless somebody began another attempt since. */
    void postpone(Collection<Long> ids, int attempt, Instant dueAt) {
        em.createQuery("update WebhookPost p set p.dueAt = :due where p.id in :ids and p.attempts = :attempt")
                .setParameter("due", dueAt)
                .setParameter("ids", ids)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    void remove(Collection<Long> ids) {
        em.createQuery("delete from WebhookPost p where p.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Ids of the posts about these rings. */
    List<Long> listOfRings(Collection<Long> ringIds) {
        return em.createQuery(
                        "select p.id from WebhookPost p join RingEvent e on e.id = p.eventId where e.ringId in :rings",
                        Long.class)
                .setParameter("rings", ringIds)
                .getResultList();
    }
}
