package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.ConversationType;

/** Sessions in the database. Callers own the transaction. */
@ApplicationScoped
public class ParticipantSessionRepository {
    @ReadsAcross("joining a call needs session, attendee and status, by one statement (docs/contract/call.md)")
    private static final String ENTRANTS =
            """
            select new org.carillon.room.session.SessionWithAttendee(s, a, u.version)
            from ParticipantSession s join Attendee a on a.id = s.attendeeId
            left join UserStatus u on a.actorType = :users and u.userId = a.actorId""";

    @Inject
    EntityManager em;

    /**
     * The session with this row id.
     *
     * @throws ApiException SESSION_NOT_FOUND, also for 0
     */
    public ParticipantSession get(long id) {
        return Optional.ofNullable(em.find(ParticipantSession.class, id))
                .orElseThrow(() -> new ApiException(ApiError.SESSION_NOT_FOUND));
    }

    /**
     * The session with this row id, and all that its entry into the call needs.
     *
     * @throws ApiException SESSION_NOT_FOUND
     */
    public SessionWithAttendee getEntrant(long id) {
        return em.createQuery(ENTRANTS + " where s.id = :id", SessionWithAttendee.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.SESSION_NOT_FOUND));
    }

    /** The session with this session id. */
    public Optional<ParticipantSession> find(SessionId sessionId) {
        return em.createQuery(
                        "select s from ParticipantSession s where s.sessionId = :session", ParticipantSession.class)
                .setParameter("session", sessionId.text())
                .getResultStream()
                .findFirst();
    }

    /** Row ids of those of the sessions that are there. */
    public Set<Long> existing(Collection<Long> ids) {
        return Set.copyOf(em.createQuery("select s.id from ParticipantSession s where s.id in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Sessions of a conversation, oldest first. */
    public List<ParticipantSession> list(long conversationId) {
        return em.createQuery(
                        "select s from ParticipantSession s where s.conversationId = :conversation order by s.id",
                        ParticipantSession.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Sessions with any in-call flag, however old their last ping is, oldest first. */
    public List<ParticipantSession> listInCall(long conversationId) {
        return em.createQuery(
                        """
                        select s from ParticipantSession s
                        where s.conversationId = :conversation and s.inCall <> 0 order by s.id""",
                        ParticipantSession.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Those of them that are not a moderator's, oldest first. */
    @ReadsAcross("the role stands at the attendee; one statement instead of one per session")
    public List<ParticipantSession> listInCallBelowModerator(long conversationId) {
        return em.createQuery(
                        """
                        select s from ParticipantSession s join Attendee a on a.id = s.attendeeId
                        where s.conversationId = :conversation and s.inCall <> 0
                            and a.participantType not in :moderators
                        order by s.id""",
                        ParticipantSession.class)
                .setParameter("conversation", conversationId)
                .setParameter("moderators", ParticipantType.MODERATORS)
                .getResultList();
    }

    /** Those of all in the call with their attendees, however old the last ping is, oldest first; by one statement. */
    public List<SessionWithAttendee> listEntrantsInCall(long conversationId) {
        return em.createQuery(
                        ENTRANTS + " where s.conversationId = :conversation and s.inCall <> 0 order by s.id",
                        SessionWithAttendee.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Takes everybody out of the call by one statement; sessions read before in this transaction do not notice. */
    public void endCall(long conversationId) {
        em.createQuery(
                        """
                        update ParticipantSession s set s.inCall = 0
                        where s.conversationId = :conversation and s.inCall <> 0""")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    /** Sessions of one attendee, oldest first. */
    public List<ParticipantSession> listOf(long attendeeId) {
        return em.createQuery(
                        "select s from ParticipantSession s where s.attendeeId = :attendee order by s.id",
                        ParticipantSession.class)
                .setParameter("attendee", attendeeId)
                .getResultList();
    }

    /** Which of these attendees have any session. */
    public Set<Long> presentOf(Collection<Long> attendeeIds) {
        return Set.copyOf(em.createQuery(
                        "select distinct s.attendeeId from ParticipantSession s where s.attendeeId in :ids", Long.class)
                .setParameter("ids", attendeeIds)
                .getResultList());
    }

    /** Which of these attendees have a session with any in-call flag. */
    public Set<Long> inCallOf(Collection<Long> attendeeIds) {
        return Set.copyOf(em.createQuery(
                        """
                        select distinct s.attendeeId from ParticipantSession s
                        where s.attendeeId in :ids and s.inCall <> 0""",
                        Long.class)
                .setParameter("ids", attendeeIds)
                .getResultList());
    }

    /** Sessions not heard of since the given time, oldest first; no ping reaches them any more in this transaction. */
    public List<ParticipantSession> listSilentSince(long conversationId, Instant newestPing) {
        return em.createQuery(
                        """
                        select s from ParticipantSession s
                        where s.conversationId = :conversation and s.lastPing <= :newest order by s.id""",
                        ParticipantSession.class)
                .setParameter("conversation", conversationId)
                .setParameter("newest", newestPing)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether any session was not heard of since the given time; reads none. */
    public boolean isAnySilentSince(long conversationId, Instant newestPing) {
        return em.createQuery(
                                """
                                select count(s) from ParticipantSession s
                                where s.conversationId = :conversation and s.lastPing <= :newest""",
                                Long.class)
                        .setParameter("conversation", conversationId)
                        .setParameter("newest", newestPing)
                        .getSingleResult()
                > 0;
    }

    /** Whether anybody with a ping at or after the given time is in the call. */
    public boolean isAnyInCall(long conversationId, Instant oldestPing) {
        return em.createQuery(
                                """
                        select count(s) from ParticipantSession s
                        where s.conversationId = :conversation and s.inCall <> 0 and s.lastPing >= :oldest""",
                                Long.class)
                        .setParameter("conversation", conversationId)
                        .setParameter("oldest", oldestPing)
                        .getSingleResult()
                > 0;
    }

    /** Guests without name, role and permissions who have no session any more, while no call counts them. */
    @ReadsAcross("asked at each list of participants: guests without a session, by one statement")
    public List<Attendee> listGoneGuests(long conversationId) {
        return em.createQuery(
                        """
                        select a from Attendee a join Conversation c on c.id = a.conversationId
                        where c.id = :conversation and c.activeSince is null
                            and a.actorType = :guests and a.participantType = :guest and a.permissions in :none
                            and a.displayName = ''
                            and not exists (select s.id from ParticipantSession s where s.attendeeId = a.id)""",
                        Attendee.class)
                .setParameter("conversation", conversationId)
                .setParameter("guests", ActorType.GUESTS)
                .setParameter("guest", ParticipantType.GUEST)
                .setParameter("none", Permissions.NOTHING_GIVEN)
                .getResultList();
    }

    /** Whether the session is there without being in the call. */
    boolean isOutsideCall(long id) {
        return em.createQuery("select count(s) from ParticipantSession s where s.id = :id and s.inCall = 0", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /**
     * Holds the rows of those of the sessions that nobody else holds, without ever waiting, and answers their ids. In
     * plain SQL, as the standard has no words for it, and Hibernate waits on H2 when it is asked by a hint.
     */
    List<Long> holdFree(Collection<Long> ids) {
        List<?> held = em.createNativeQuery(
                        "select id from participant_session where id in (:ids) order by id for update skip locked")
                .setParameter("ids", ids)
                .getResultList();
        return held.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Renews the leases of many sessions by one statement; never back in time. */
    void ping(Collection<Long> ids, Instant at) {
        em.createQuery("update ParticipantSession s set s.lastPing = :at where s.id in :ids and s.lastPing < :at")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Notes whether somebody looks at the conversation, and answers whether the session is there. */
    public boolean changeState(long id, SessionState state) {
        return em.createQuery("update ParticipantSession s set s.state = :state where s.id = :id")
                        .setParameter("state", state)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Stores a new one, whose row id is known from then on. */
    public void add(ParticipantSession session) {
        em.persist(session);
    }

    /** Removes a session that was read in this transaction. */
    public void remove(ParticipantSession session) {
        em.remove(session);
    }

    /** Removes all of these attendees. */
    public void removeOf(Collection<Long> attendeeIds) {
        em.createQuery("delete from ParticipantSession s where s.attendeeId in :ids")
                .setParameter("ids", attendeeIds)
                .executeUpdate();
    }

    /** Removes all of a conversation. */
    public void removeAll(long conversationId) {
        em.createQuery("delete from ParticipantSession s where s.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    /** One-to-one conversations among these with a session that has any in-call flag, whoever it is of. */
    @ReadsAcross("the type of a conversation decides; one statement instead of one per conversation")
    public List<Long> listPairsInCall(Collection<Long> conversationIds) {
        return em.createQuery(
                        """
                        select c.id from Conversation c where c.id in :ids and c.type = :pair and exists (select s.id
                            from ParticipantSession s where s.conversationId = c.id and s.inCall <> 0) order by c.id""",
                        Long.class)
                .setParameter("ids", conversationIds)
                .setParameter("pair", ConversationType.ONE_TO_ONE)
                .getResultList();
    }
}
