package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carillon.people.guard.Permissions;
import org.carillon.people.status.CallMark;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.conversation.ConversationRepository;

/** Attendees in the database. Callers own the transaction. */
@ApplicationScoped
public class AttendeeRepository {
    @Inject
    EntityManager em;

    @Inject
    ConversationRepository conversations;

    /**
     * The attendee with this id.
     *
     * @throws ApiException ATTENDEE_NOT_FOUND
     */
    public Attendee get(long id) {
        return Optional.ofNullable(em.find(Attendee.class, id))
                .orElseThrow(() -> new ApiException(ApiError.ATTENDEE_NOT_FOUND));
    }

    /**
     * The attendee with this id in this conversation.
     *
     * @throws ApiException ATTENDEE_NOT_FOUND
     */
    public Attendee get(long conversationId, long id) {
        return Optional.ofNullable(em.find(Attendee.class, id))
                .filter(attendee -> attendee.conversationId() == conversationId)
                .orElseThrow(() -> new ApiException(ApiError.ATTENDEE_NOT_FOUND));
    }

    /**
     * The attendee that a client names in this conversation.
     *
     * @throws ApiException PARTICIPANT_NOT_FOUND also for null
     */
    public Attendee getParticipant(long conversationId, AttendeeId id) {
        return Optional.ofNullable(id)
                .map(named -> em.find(Attendee.class, named.value()))
                .filter(attendee -> attendee.conversationId() == conversationId)
                .orElseThrow(() -> new ApiException(ApiError.PARTICIPANT_NOT_FOUND));
    }

    /** The attendee that is this actor. */
    public Optional<Attendee> find(long conversationId, ActorType type, String actorId) {
        return em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId = :conversation and a.actorType = :type and a.actorId = :actor""",
                        Attendee.class)
                .setParameter("conversation", conversationId)
                .setParameter("type", type)
                .setParameter("actor", actorId)
                .getResultStream()
                .findFirst();
    }

    /** Which of these accounts are attendees. */
    public List<String> listPresentUsers(long conversationId, List<String> userIds) {
        return em.createQuery(
                        """
                        select a.actorId from Attendee a
                        where a.conversationId = :conversation and a.actorType = :type and a.actorId in :users""",
                        String.class)
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.USERS)
                .setParameter("users", userIds)
                .getResultList();
    }

    /** How many attendees the conversation has. */
    public long count(long conversationId) {
        return em.createQuery("select count(a) from Attendee a where a.conversationId = :conversation", Long.class)
                .setParameter("conversation", conversationId)
                .getSingleResult();
    }

    /** How many accounts are attendees. */
    public long countUsers(long conversationId) {
        return em.createQuery(
                        "select count(a) from Attendee a"
                                + " where a.conversationId = :conversation and a.actorType = :type",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.USERS)
                .getSingleResult();
    }

    /** Those of the conversations that have no account any more. */
    @ReadsAcross("only conversations that are still there count, told by the same statement")
    public List<Long> listWithoutUsers(Collection<Long> conversationIds) {
        return em.createQuery(
                        """
                        select c.id from Conversation c
                        where c.id in :ids and not exists (
                            select a.id from Attendee a where a.conversationId = c.id and a.actorType = :users)
                        order by c.id""",
                        Long.class)
                .setParameter("ids", conversationIds)
                .setParameter("users", ActorType.USERS)
                .getResultList();
    }

    /** PINs in use in the conversation. */
    List<String> listPins(long conversationId) {
        return em.createQuery(
                        "select a.pin from Attendee a where a.conversationId = :conversation and a.pin is not null",
                        String.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Row ids of those who should have a PIN and have none. */
    public List<Long> listWithoutPin(long conversationId) {
        return em.createQuery(
                        """
                        select a.id from Attendee a
                        where a.conversationId = :conversation and a.pin is null and a.actorType in :types""",
                        Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("types", ActorType.withPin())
                .getResultList();
    }

    /** Gives one without a PIN a PIN. */
    void givePin(long id, String pin) {
        em.createQuery("update Attendee a set a.pin = :pin where a.id = :id and a.pin is null")
                .setParameter("pin", pin)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Reads one again that was changed past it. */
    public void reread(Attendee attendee) {
        em.refresh(attendee);
    }

    /** All attendees of the conversation, oldest first. */
    public List<Attendee> list(long conversationId) {
        return em.createQuery(
                        "select a from Attendee a where a.conversationId = :conversation order by a.id", Attendee.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** Those of the attendees that are there. */
    public List<Attendee> list(Collection<Long> ids) {
        return em.createQuery("select a from Attendee a where a.id in :ids", Attendee.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those who were invited by mail, oldest first. */
    public List<Attendee> listEmails(long conversationId) {
        return em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId = :conversation and a.actorType = :type order by a.id""",
                        Attendee.class)
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.EMAILS)
                .getResultList();
    }

    /** Those who joined a call at or after the given time, oldest first. */
    public List<Attendee> listJoinedSince(long conversationId, Instant since) {
        return em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId = :conversation and a.lastJoinedCall >= :since order by a.id""",
                        Attendee.class)
                .setParameter("conversation", conversationId)
                .setParameter("since", since)
                .getResultList();
    }

    /** Marks of these users in all conversations; see {@link AttendeeUsersInCall}. */
    List<CallMark> listCallMarks(Collection<String> userIds) {
        return em.createQuery(
                        """
                        select new org.carillon.people.status.CallMark(a.actorId, a.callStatusVersion) from Attendee a
                        where a.actorType = :users and a.actorId in :ids and a.callStatusVersion is not null""",
                        CallMark.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("ids", userIds)
                .getResultList();
    }

    /**
     * Notes a transition into a call.
     *
     * @param callGeneration number of that call
     * @param statusVersion of the user's status at this moment; null for one without an account
     */
    public void noteJoinedCall(long id, long callGeneration, Instant now, Long statusVersion) {
        em.createQuery(
                        """
                        update Attendee a set a.lastJoinedCall = :now, a.callStatusVersion = :version,
                            a.joinedGeneration = :generation
                        where a.id = :id""")
                .setParameter("now", now)
                .setParameter("generation", callGeneration)
                .setParameter("version", statusVersion)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Shows these no longer as in a call; no statement for none. */
    public void noteLeftCall(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        em.createQuery(
                        """
                        update Attendee a set a.callStatusVersion = null
                        where a.id in :ids and a.callStatusVersion is not null""")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Shows nobody of the conversation as in a call any more, and forgets who was: the next call may begin this second.
     */
    public void noteAllLeftCall(long conversationId) {
        em.createQuery(
                        """
                        update Attendee a set a.callStatusVersion = null, a.lastJoinedCall = null
                        where a.conversationId = :conversation
                            and (a.callStatusVersion is not null or a.lastJoinedCall is not null)""")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    /** Gives every attendee the permissions of the conversation again. */
    public void resetPermissions(long conversationId) {
        em.createQuery("update Attendee a set a.permissions = :inherit where a.conversationId = :conversation")
                .setParameter("inherit", Permissions.INHERIT.bits())
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    /** Adds an attendee to a conversation that the caller has locked. */
    public void add(Attendee attendee) {
        attendee.startReadingIn(conversations.get(attendee.conversationId()));
        em.persist(attendee);
    }

    /** Removes an attendee that was read in this transaction. */
    public void remove(Attendee attendee) {
        em.remove(attendee);
    }

    /** Removes these, who have no sessions any more. */
    public void removeAll(Collection<Long> ids) {
        em.createQuery("delete from Attendee a where a.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Removes all of a conversation. */
    public void removeAll(long conversationId) {
        em.createQuery("delete from Attendee a where a.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
