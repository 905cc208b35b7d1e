package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.ConversationType;

/** How many there are of what has a bound. Callers own the transaction. */
@ApplicationScoped
class CountRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** How many attendees the conversation has. */
    long attendees(long conversationId) {
        return em.createQuery("select count(a) from Attendee a where a.conversationId = :conversation", Long.class)
                .setParameter("conversation", conversationId)
                .getSingleResult();
    }

    /** How many group and public conversations the account owns. */
    long owned(String userId) {
        return em.createQuery(
                        """
                        select count(a) from Attendee a join Conversation c on c.id = a.conversationId
                        where a.actorType = :users and a.actorId = :user and a.participantType = :owner
                            and c.type in :types""",
                        Long.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .setParameter("owner", ParticipantType.OWNER)
                .setParameter("types", List.of(ConversationType.GROUP, ConversationType.PUBLIC))
                .getSingleResult();
    }
}
