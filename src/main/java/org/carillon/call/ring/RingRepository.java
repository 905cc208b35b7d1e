package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Rings in the database, changed by one statement for any number of them. Callers own the transaction and hold the row
 * lock of the conversation, if there still is one.
 */
@ApplicationScoped
class RingRepository {
    /** Pending rings for attendees of the caller's conversation. Plain SQL, as JPQL cannot insert what it selects. */
    private static final String ADD =
            """
            insert into ring (conversation_id, token, call_generation, attendee_id, user_id, caller_attendee_id,
                caller_user_id, requested_at, expires_at, state, live_attendee_id, listed, untold_since)
            select c.id, c.token, c.call_generation, a.id, a.actor_id, s.id,
                case when s.actor_type = 'users' then s.actor_id end, :now, :expires, 'PENDING', a.id, true, :now
            from attendee s
            join conversation c on c.id = s.conversation_id
            join attendee a on a.conversation_id = c.id
            where s.id = :caller and\s""";

    /** Who is rung when a call starts: docs/contract/call.md 4.9. */
    private static final String MEMBERS =
            """
            a.id <> s.id and a.actor_type = 'users' and a.notify_calls = true
                and not exists (select 1 from participant_session p
                    where p.attendee_id = a.id and p.in_call <> 0 and p.last_ping >= :oldestFresh)
                and (c.lobby = false or a.participant_type in (1, 2) or mod(a.permissions / 8, 2) = 1)""";

    /** Gives live rings an outcome that is to be told. */
    private static final String END =
            """
            update Ring r set r.state = :outcome, r.endedAt = :now, r.liveAttendeeId = null, r.untoldSince = :now
            where r.liveAttendeeId is not null and\s""";

    /** The same for those that are live, and takes all from the callee's list. */
    private static final String CLOSE =
            """
            update Ring r set r.listed = false,
                r.state = case when r.liveAttendeeId is null then r.state else :outcome end,
                r.endedAt = case when r.liveAttendeeId is null then r.endedAt else :now end,
                r.untoldSince = case when r.liveAttendeeId is null then r.untoldSince else :now end,
                r.liveAttendeeId = null
            where r.listed = true and\s""";

    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** Adds a pending ring for each member who is to be rung when a call starts, and answers how many. */
    int addForMembers(long starterId, Instant oldestFresh, Instant now, Instant expires) {
        return em.createNativeQuery(ADD + MEMBERS)
                .setParameter("caller", starterId)
                .setParameter("oldestFresh", oldestFresh)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Takes back pending rings of a call that nobody has seen yet, by user ids in small letters; how many there were. */
    int removePending(long conversationId, long callGeneration, Collection<String> userIds) {
        return em.createQuery(
                        """
                        delete from Ring r where r.conversationId = :conversation and r.callGeneration = :call
                            and r.state = :pending and lower(r.userId) in :users""")
                .setParameter("conversation", conversationId)
                .setParameter("call", callGeneration)
                .setParameter("pending", RingState.PENDING)
                .setParameter("users", userIds)
                .executeUpdate();
    }

    /** Adds a pending ring for one attendee of the caller's conversation. */
    void add(long callerAttendeeId, long calleeAttendeeId, Instant now, Instant expires) {
        em.createNativeQuery(ADD + "a.id = :callee")
                .setParameter("caller", callerAttendeeId)
                .setParameter("callee", calleeAttendeeId)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Gives all live rings of a call their outcome, and answers how many; the callees' lists keep them. */
    int endCall(long conversationId, long callGeneration, RingState outcome, Instant now) {
        return em.createQuery(END + "r.conversationId = :conversation and r.callGeneration = :call")
                .setParameter("conversation", conversationId)
                .setParameter("call", callGeneration)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Gives live ones of these rings their outcome, and answers how many; the callees' lists keep them. */
    int end(Collection<Long> ids, RingState outcome, Instant now) {
        if (ids.isEmpty()) {
            return 0;
        }
        return em.createQuery(END + "r.id in :ids")
                .setParameter("ids", ids)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Takes all rings of a callee from the list, a live one with its outcome; answers how many. */
    int close(long attendeeId, RingState outcome, Instant now) {
        return em.createQuery(CLOSE + "r.attendeeId = :callee")
                .setParameter("callee", attendeeId)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The same for these rings. */
    int close(Collection<Long> ids, RingState outcome, Instant now) {
        return em.createQuery(CLOSE + "r.id in :ids")
                .setParameter("ids", ids)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The same for all rings of a conversation. */
    int closeAll(long conversationId, RingState outcome, Instant now) {
        return em.createQuery(CLOSE + "r.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Listed rings of these callees. */
    List<Ring> listOf(Collection<Long> attendeeIds) {
        return em.createQuery("select r from Ring r where r.attendeeId in :callees and r.listed = true", Ring.class)
                .setParameter("callees", attendeeIds)
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

    /** The same for all rings of an account. */
    int closeOf(String userId, RingState outcome, Instant now) {
        return em.createQuery(CLOSE + "r.userId = :user")
                .setParameter("user", userId)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Calls that ring an account now. */
    List<Call> listLiveCallsOf(String userId) {
        return em.createQuery(
                        """
                        select distinct new org.carillon.call.ring.Call(r.conversationId, r.callGeneration) from Ring r
                        where r.userId = :user and r.liveAttendeeId is not null""",
                        Call.class)
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

    /** Notes that pending rings were handed to channels. */
    void markAlerting(Collection<Long> ids, Instant now) {
        em.createQuery("update Ring r set r.state = :alerting, r.firstAlertedAt = :now where r.id in :ids")
                .setParameter("alerting", RingState.ALERTING)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Notes that devices know all about these rings. */
    void markTold(Collection<Long> ids) {
        em.createQuery("update Ring r set r.untoldSince = null where r.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
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

    /** Gives live rings of a conversation whose time is up the outcome missed. */
    int endExpired(long conversationId, Instant now) {
        return em.createQuery(END + "r.conversationId = :conversation and r.expiresAt <= :now")
                .setParameter("conversation", conversationId)
                .setParameter("outcome", RingState.MISSED)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Calls with something that should have been told before the given time, longest waiting first. */
    List<Call> listWaiting(Instant before, int limit) {
        return em.createQuery(
                        """
                        select new org.carillon.call.ring.Call(r.conversationId, r.callGeneration) from Ring r
                        where r.untoldSince <= :before
                        group by r.conversationId, r.callGeneration order by min(r.untoldSince)""",
                        Call.class)
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
