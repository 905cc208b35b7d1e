package org.carillon.room.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;

/** The sessions of one account in all conversations, by one statement each. Callers own the transaction. */
@ApplicationScoped
public class AccountSessionRepository {
    /** Row ids of all memberships of the account {@code :user}. */
    @ReadsAcross("a session knows its attendee, and only that knows the account; no statement of its own for the ids")
    private static final String MEMBERSHIPS =
            "(select a.id from Attendee a where a.actorType = :users and a.actorId = :user)";

    @Inject
    EntityManager em;

    /** Conversations in which the account has a session. */
    public SortedSet<Long> listConversations(String userId) {
        return new TreeSet<>(em.createQuery(
                        "select distinct s.conversationId from ParticipantSession s where s.attendeeId in "
                                + MEMBERSHIPS,
                        Long.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList());
    }

    /** Sessions of the account with any in-call flag, oldest first. */
    public List<ParticipantSession> listInCall(String userId) {
        return em.createQuery(
                        "select s from ParticipantSession s where s.inCall <> 0 and s.attendeeId in " + MEMBERSHIPS
                                + " order by s.id",
                        ParticipantSession.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Deletes all sessions of the account. */
    public void removeAll(String userId) {
        em.createQuery("delete from ParticipantSession s where s.attendeeId in " + MEMBERSHIPS)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
