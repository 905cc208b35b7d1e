package org.carillon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;

/** Invitations in the database, changed by one statement for any number of them. Callers own the transaction. */
@ApplicationScoped
class InvitationRepository {
    /** Plain SQL, as JPQL cannot insert what it selects. */
    private static final String ADD =
            """
            insert into invitation (conversation_id, attendee_id, user_id, inviter_user_id, created_at)
            select a.conversation_id, a.id, a.actor_id, i.actor_id, :now
            from attendee i
            join attendee a on a.conversation_id = i.conversation_id
            where i.id = :inviter and i.actor_type = 'users' and a.id in (:invited) and a.actor_type = 'users'""";

    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** Adds one for each of these attendees, if an account invited them. */
    void add(long inviterId, Collection<Long> attendeeIds, Instant now) {
        em.createNativeQuery(ADD)
                .setParameter("inviter", inviterId)
                .setParameter("invited", attendeeIds)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes those with these ids, whosever they are. */
    void remove(Collection<Long> ids) {
        em.createQuery("delete from Invitation i where i.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Removes one of this account; another one's stays. */
    void remove(String userId, long id) {
        em.createQuery("delete from Invitation i where i.id = :id and i.userId = :user")
                .setParameter("id", id)
                .setParameter("user", userId)
                .executeUpdate();
    }

    void removeOfUser(String userId) {
        em.createQuery("delete from Invitation i where i.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    void removeOfAttendees(Collection<Long> attendeeIds) {
        em.createQuery("delete from Invitation i where i.attendeeId in :attendees")
                .setParameter("attendees", attendeeIds)
                .executeUpdate();
    }

    void removeOfConversation(long conversationId) {
        em.createQuery("delete from Invitation i where i.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
