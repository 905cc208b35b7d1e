package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;

/** What is to be told about rings, what was told, and the attempts to tell it. Callers own the transaction. */
@ApplicationScoped
class RingEventRepository {
    @ReadsAcross("an event tells of conversation and caller; one statement for any number")
    private static final String SELECT =
            """
            select new org.carillon.call.ring.RingEventRow(
                e.id, e.kind, r, c, u, coalesce(a.displayName, g.displayName, ''))
            from RingEvent e
            join Ring r on r.id = e.ringId
            left join Conversation c on c.id = r.conversationId
            left join Attendee a on a.id = r.callerAttendeeId
            left join FormerAttendee g on g.attendeeId = r.callerAttendeeId
            left join User u on u.id = r.callerUserId and not exists (
                select f.userId from FormerAccount f
                where f.userId = u.id and r.callerAttendeeId <= f.lastAttendeeId)
            where\s""";

    /** Not meant for a deleted account, whose id somebody else may have by now. */
    @ReadsAcross("events for former accounts are left out before the database cuts off")
    private static final String FOR_WHO_IS_THERE =
            """
            and not exists (
                select h.userId from FormerAccount h
                where h.userId = e.userId and r.attendeeId <= h.lastAttendeeId)""";

    @Inject
    EntityManager em;

    /** Stores an event of one kind for each of the rings. Only under the cluster's lock for it. */
    void add(RingEventKind kind, Collection<Long> ringIds, Instant now) {
        em.createNativeQuery(
                        """
                        insert into ring_event (user_id, kind, ring_id, created_at)
                        select r.user_id, :kind, r.id, :now from ring r where r.id in (:ids) order by r.id""")
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .setParameter("ids", ringIds)
                .executeUpdate();
    }

    /** Notes an attempt to tell all of a channel about each of the rings. */
    void addDeliveries(Collection<Long> ringIds, RingChannel channel, DeliveryOutcome outcome, Instant now) {
        em.createNativeQuery(
                        """
                        insert into ring_delivery (ring_id, channel, device, attempt, attempted_at, outcome)
                        select r.id, :channel, '', 1, :now, :outcome from ring r where r.id in (:ids) order by r.id""")
                .setParameter("channel", channel.storedName())
                .setParameter("now", now)
                .setParameter("outcome", outcome.text())
                .setParameter("ids", ringIds)
                .executeUpdate();
    }

    void add(RingDelivery delivery) {
        em.persist(delivery);
    }

    /** Events of all users after one, oldest first. */
    List<RingEventRow> listAfter(long eventId, int limit) {
        return em.createQuery(SELECT + "e.id > :after " + FOR_WHO_IS_THERE + " order by e.id", RingEventRow.class)
                .setParameter("after", eventId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Events of one user after one, oldest first. */
    List<RingEventRow> listAfter(String userId, long eventId, int limit) {
        return em.createQuery(
                        SELECT + "e.userId = :user and e.id > :after " + FOR_WHO_IS_THERE + " order by e.id",
                        RingEventRow.class)
                .setParameter("user", userId)
                .setParameter("after", eventId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Events by which the live rings of a user began, oldest first. */
    List<RingEventRow> listLive(String userId) {
        return em.createQuery(
                        SELECT + "e.userId = :user and e.kind = :ring and r.liveAttendeeId is not null order by e.id",
                        RingEventRow.class)
                .setParameter("user", userId)
                .setParameter("ring", RingEventKind.RING)
                .getResultList();
    }

    /** The events of one kind of these rings. */
    List<RingEventRow> list(RingEventKind kind, Collection<Long> ringIds) {
        return em.createQuery(SELECT + "e.kind = :kind and e.ringId in :ids order by e.id", RingEventRow.class)
                .setParameter("kind", kind)
                .setParameter("ids", ringIds)
                .getResultList();
    }

    /** The events with these ids, oldest first. */
    List<RingEventRow> listByIds(Collection<Long> eventIds) {
        return em.createQuery(SELECT + "e.id in :ids order by e.id", RingEventRow.class)
                .setParameter("ids", eventIds)
                .getResultList();
    }

    /** The newest event; 0 without any. */
    long newest() {
        return em.createQuery("select coalesce(max(e.id), 0) from RingEvent e", Long.class)
                .getSingleResult();
    }
}
