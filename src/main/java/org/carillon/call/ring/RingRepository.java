package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rings in the database, read and at last forgotten; {@link RingTransitionRepository} changes them. */
@ApplicationScoped
class RingRepository {
    @Inject
    EntityManager em;

    /** Rings of a call that devices have to be told something about, oldest first. */
    List<Ring> listUntold(long conversationId, long callGeneration, int limit) {
        return em.createQuery(
                        """
                        select r from Ring r where r.conversationId = :conversation and r.callGeneration = :call
                            and r.untoldSince is not null order by r.id""",
                        Ring.class)
                .setParameter("conversation", conversationId)
                .setParameter("call", callGeneration)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Conversations where devices have to be told something about rings of these callees. */
    List<Long> listUntoldConversations(Collection<Long> attendeeIds) {
        return em.createQuery(
                        """
                        select distinct r.conversationId from Ring r
                        where r.attendeeId in :callees and r.untoldSince is not null""",
                        Long.class)
                .setParameter("callees", attendeeIds)
                .getResultList();
    }

    /** The ring, if the account has it listed. */
    Optional<Ring> findListed(String userId, long id) {
        return em.createQuery(
                        "select r from Ring r where r.id = :id and r.userId = :user and r.listed = true", Ring.class)
                .setParameter("id", id)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** All rings that the account has listed. */
    List<Ring> listListed(String userId) {
        return em.createQuery("select r from Ring r where r.userId = :user and r.listed = true", Ring.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Whether the callee declined the last ring of this call. */
    boolean isLastDeclined(long attendeeId, long callGeneration) {
        return em.createQuery(
                        """
                        select r.state from Ring r
                        where r.attendeeId = :callee and r.callGeneration = :call order by r.id desc""",
                        RingState.class)
                .setParameter("callee", attendeeId)
                .setParameter("call", callGeneration)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(RingState.DECLINED::equals);
    }

    /** Calls that ring an account now. */
    List<CallKey> listLiveCallsOf(String userId) {
        return em.createQuery(
                        """
                        select distinct new org.carillon.call.ring.CallKey(r.conversationId, r.callGeneration)
                        from Ring r
                        where r.userId = :user and r.liveAttendeeId is not null""",
                        CallKey.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Live rings of a conversation. */
    List<Ring> listLive(long conversationId) {
        return em.createQuery(
                        "select r from Ring r where r.conversationId = :conversation and r.liveAttendeeId is not null",
                        Ring.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Conversations with live rings whose time is up, in the order in which they are to be locked. */
    List<Long> listConversationsWithExpired(Instant now) {
        return em.createQuery(
                        """
                        select distinct r.conversationId from Ring r
                        where r.liveAttendeeId is not null and r.expiresAt <= :now order by r.conversationId""",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Calls with something that should have been told before the given time, longest waiting first. */
    List<CallKey> listWaiting(Instant before, int limit) {
        return em.createQuery(
                        """
                        select new org.carillon.call.ring.CallKey(r.conversationId, r.callGeneration)
                        from Ring r
                        where r.untoldSince <= :before
                        group by r.conversationId, r.callGeneration order by min(r.untoldSince)""",
                        CallKey.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ids of rings that were requested before the given time, oldest first. */
    List<Long> listOlder(Instant before, int limit) {
        return em.createQuery(
                        "select r.id from Ring r where r.requestedAt < :before order by r.requestedAt", Long.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Forgets these rings, and what is known of them. By id: embedded databases ask a subquery again for each row. */
    void remove(Collection<Long> ids) {
        for (String statement : List.of(
                "delete from RingDelivery d where d.ringId in :ids",
                "delete from RingEvent e where e.ringId in :ids",
                "delete from Ring r where r.id in :ids")) {
            em.createQuery(statement).setParameter("ids", ids).executeUpdate();
        }
    }
}
