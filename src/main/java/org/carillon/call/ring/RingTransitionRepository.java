package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import org.carillon.people.guard.Permissions;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.PermissionBits;

/**
 * All that a ring may become, and from what: one verb for each transition, one statement for any number of rings.
 * Callers own the transaction and hold the row lock of the conversation, if there still is one.
 *
 * <table>
 * <caption>Transitions</caption>
 * <tr><th>from</th><th>to</th><th>by</th></tr>
 * <tr><td>nothing</td><td>pending</td><td>{@code ring}, {@code ringMembers}</td></tr>
 * <tr><td>pending</td><td>nothing</td><td>{@code takeBack}</td></tr>
 * <tr><td>pending</td><td>alerting</td><td>{@code alert}</td></tr>
 * <tr><td>live</td><td>answered</td><td>{@code answer}</td></tr>
 * <tr><td>live</td><td>declined</td><td>{@code decline}</td></tr>
 * <tr><td>live</td><td>missed</td><td>{@code miss}, {@code missExpired}</td></tr>
 * <tr><td>live</td><td>cancelled</td><td>{@code cancel}, {@code withdraw} and the like</td></tr>
 * </table>
 *
 * <p>Live is pending or alerting; {@link RingState#canBecome} says the same, and a test compares both. Each change of a
 * live ring is to be told to devices. Rings that were missed or cancelled stay in the callee's list; answered, declined
 * and withdrawn ones leave it, and so do those that had an outcome before.
 */
@ApplicationScoped
class RingTransitionRepository {
    /** Pending rings for attendees of the caller's conversation. Plain SQL, as JPQL cannot insert what it selects. */
    @ReadsAcross("rings are made of attendees, call and caller by one statement for all members")
    private static final String ADD =
            """
            insert into ring (conversation_id, token, call_generation, attendee_id, user_id, caller_attendee_id,
                caller_user_id, requested_at, expires_at, state, live_attendee_id, listed, untold_since)
            select c.id, c.token, c.call_generation, a.id, a.actor_id, s.id,
                case when s.actor_type = :users then s.actor_id end, :now, :expires, :pending, a.id, true, :now
            from attendee s
            join conversation c on c.id = s.conversation_id
            join attendee a on a.conversation_id = c.id
            where s.id = :caller and\s""";

    /** Who is rung when a call starts: docs/contract/call.md 4.9. */
    @ReadsAcross("who is in the call already is not rung; one statement for all members")
    private static final String MEMBERS =
            """
            a.id <> s.id and a.actor_type = :users and a.notify_calls = true
                and not exists (select 1 from participant_session p
                    where p.attendee_id = a.id and p.in_call <> 0 and p.last_ping >= :oldestFresh)
                and (c.lobby = false or a.participant_type in (:moderators) or %s)"""
                    .formatted(PermissionBits.isSet("a.permissions", Permissions.IGNORE_LOBBY));

    /** Gives live rings an outcome; the callees' lists keep them. */
    private static final String END =
            """
            update Ring r set r.state = :outcome, r.endedAt = :now, r.liveAttendeeId = null, r.untoldSince = :now
            where r.liveAttendeeId is not null and\s""";

    /** Takes all from the callees' lists, live ones with an outcome. */
    private static final String CLOSE =
            """
            update Ring r set r.listed = false,
                r.state = case when r.liveAttendeeId is null then r.state else :outcome end,
                r.endedAt = case when r.liveAttendeeId is null then r.endedAt else :now end,
                r.untoldSince = case when r.liveAttendeeId is null then r.untoldSince else :now end,
                r.liveAttendeeId = null
            where r.listed = true and\s""";

    @Inject
    EntityManager em;

    /** Rings one attendee of the caller's conversation, who has no live ring. */
    void ring(long callerAttendeeId, long calleeAttendeeId, Instant now, Instant expires) {
        insert("a.id = :callee", callerAttendeeId, now, expires)
                .setParameter("callee", calleeAttendeeId)
                .executeUpdate();
    }

    /** Rings each member who is to be rung when a call starts, and answers how many. */
    int ringMembers(long starterId, Instant oldestFresh, Instant now, Instant expires) {
        return insert(MEMBERS, starterId, now, expires)
                .setParameter("oldestFresh", oldestFresh)
                .setParameter(
                        "moderators",
                        ParticipantType.MODERATORS.stream()
                                .map(ParticipantType::number)
                                .toList())
                .executeUpdate();
    }

    private Query insert(String who, long callerAttendeeId, Instant now, Instant expires) {
        return em.createNativeQuery(ADD + who)
                .setParameter("caller", callerAttendeeId)
                .setParameter("users", ActorType.USERS.wireName())
                .setParameter("pending", RingState.PENDING.name())
                .setParameter("now", now)
                .setParameter("expires", expires);
    }

    /** Notes that devices know all about these rings. */
    void markTold(Collection<Long> ids) {
        em.createQuery("update Ring r set r.untoldSince = null where r.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Takes back pending rings of a call that nobody has seen yet, by user ids in small letters; how many there were.
     */
    int takeBack(CallKey call, Collection<String> userIds) {
        return em.createQuery(
                        """
                        delete from Ring r where r.conversationId = :conversation and r.callGeneration = :call
                            and r.state = :pending and lower(r.userId) in :users""")
                .setParameter("conversation", call.conversationId())
                .setParameter("call", call.generation())
                .setParameter("pending", RingState.PENDING)
                .setParameter("users", userIds)
                .executeUpdate();
    }

    /** Notes that pending rings were handed to channels. */
    void alert(Collection<Long> ids, Instant now) {
        em.createQuery(
                        """
                        update Ring r set r.state = :alerting, r.firstAlertedAt = :now
                        where r.id in :ids and r.state = :pending""")
                .setParameter("alerting", RingState.ALERTING)
                .setParameter("pending", RingState.PENDING)
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** The callee joined the call; answers how many rings left the list. */
    int answer(long attendeeId, Instant now) {
        return outcome(CLOSE + "r.attendeeId = :callee", RingState.ANSWERED, now)
                .setParameter("callee", attendeeId)
                .executeUpdate();
    }

    /** Their callee dismissed them; answers how many left the list. */
    int decline(Collection<Long> ids, Instant now) {
        return outcome(CLOSE + "r.id in :ids", RingState.DECLINED, now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Nobody answered these in time; answers how many were live. */
    int miss(Collection<Long> ids, Instant now) {
        return end(ids, RingState.MISSED, now);
    }

    /** Nobody answered in time: all of a conversation whose time is up; answers how many. */
    int missExpired(long conversationId, Instant now) {
        return outcome(END + "r.conversationId = :conversation and r.expiresAt <= :now", RingState.MISSED, now)
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    /** Their callees may not join any more; answers how many were live. */
    int cancel(Collection<Long> ids, Instant now) {
        return end(ids, RingState.CANCELLED, now);
    }

    /** The call is over; answers how many were live. */
    int cancelCall(CallKey call, Instant now) {
        return outcome(END + "r.conversationId = :conversation and r.callGeneration = :call", RingState.CANCELLED, now)
                .setParameter("conversation", call.conversationId())
                .setParameter("call", call.generation())
                .executeUpdate();
    }

    /** Cancels these and takes them from the lists; answers how many left one. */
    int withdraw(Collection<Long> ids, Instant now) {
        return outcome(CLOSE + "r.id in :ids", RingState.CANCELLED, now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Withdraws all rings of these callees that still wait; answers how many there were. */
    int withdrawFrom(Collection<Long> attendeeIds, Instant now) {
        return outcome(CLOSE + "r.attendeeId in :callees", RingState.CANCELLED, now)
                .setParameter("callees", attendeeIds)
                .executeUpdate();
    }

    /** Withdraws all rings of an account that still wait; answers how many there were. */
    int withdrawFromAccount(String userId, Instant now) {
        return outcome(CLOSE + "r.userId = :user", RingState.CANCELLED, now)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Withdraws all rings of a conversation that still wait; answers how many there were. */
    int withdrawAll(long conversationId, Instant now) {
        return outcome(CLOSE + "r.conversationId = :conversation", RingState.CANCELLED, now)
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    private int end(Collection<Long> ids, RingState outcome, Instant now) {
        if (ids.isEmpty()) {
            return 0;
        }
        return outcome(END + "r.id in :ids", outcome, now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private Query outcome(String statement, RingState outcome, Instant now) {
        return em.createQuery(statement).setParameter("outcome", outcome).setParameter("now", now);
    }
}
