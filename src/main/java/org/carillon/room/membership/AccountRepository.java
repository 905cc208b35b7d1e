package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.FormerAccount;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.session.ParticipantSession;

/** One account in all conversations at once, by one statement each. Callers own the transaction. */
@ApplicationScoped
class AccountRepository {
    /** Row ids of all memberships of the account {@code :user}. */
    private static final String MEMBERSHIPS =
            "(select a.id from Attendee a where a.actorType = :users and a.actorId = :user)";

    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** Conversations that the account is a member of, and one-to-one conversations of it that it has left. */
    SortedSet<Long> listConversations(String userId) {
        SortedSet<Long> found = new TreeSet<>(em.createQuery(
                        "select a.conversationId from Attendee a where a.actorType = :users and a.actorId = :user",
                        Long.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList());
        found.addAll(em.createQuery(
                        "select c.id from Conversation c where c.type = :pair and locate(:quoted, c.soleKey) > 0",
                        Long.class)
                .setParameter("pair", ConversationType.ONE_TO_ONE)
                .setParameter("quoted", '"' + userId + '"')
                .getResultList());
        return found;
    }

    /** Conversations in which the account has a session. */
    SortedSet<Long> listPresences(String userId) {
        return new TreeSet<>(em.createQuery(
                        "select distinct s.conversationId from ParticipantSession s where s.attendeeId in "
                                + MEMBERSHIPS,
                        Long.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList());
    }

    /** Sessions of the account with any in-call flag, oldest first. */
    List<ParticipantSession> listInCall(String userId) {
        return em.createQuery(
                        "select s from ParticipantSession s where s.inCall <> 0 and s.attendeeId in " + MEMBERSHIPS
                                + " order by s.id",
                        ParticipantSession.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Memberships in these conversations that last only as long as a session does. */
    List<Attendee> listSelfJoined(String userId, Collection<Long> conversationIds) {
        return em.createQuery(
                        """
                        select a from Attendee a where a.actorType = :users and a.actorId = :user
                            and a.participantType = :role and a.conversationId in :ids order by a.conversationId""",
                        Attendee.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .setParameter("role", ParticipantType.SELF_JOINED)
                .setParameter("ids", conversationIds)
                .getResultList();
    }

    /** Deletes all sessions of the account. */
    void removeSessions(String userId) {
        em.createQuery("delete from ParticipantSession s where s.attendeeId in " + MEMBERSHIPS)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /**
     * Draws the line between the account and whoever gets its id later: see {@link FormerAccount}. Nothing more is written
     * about the account afterwards.
     */
    void noteFormer(String userId) {
        em.createQuery("delete from FormerAccount f where f.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into former_account (user_id, last_attendee_id, last_message_id)
                        select cast(:user as varchar(64)), nextval('attendee_seq'),
                            (select coalesce(max(m.id), 0) from chat_message m)""")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Deletes all memberships of the account; it has no sessions any more. */
    void removeMemberships(String userId) {
        em.createQuery("delete from Attendee a where a.actorType = :users and a.actorId = :user")
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
