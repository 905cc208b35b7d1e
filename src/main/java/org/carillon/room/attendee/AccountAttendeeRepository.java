package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.conversation.ConversationType;

/** The memberships of one account in all conversations, by one statement each. Callers own the transaction. */
@ApplicationScoped
public class AccountAttendeeRepository {
    @Inject
    EntityManager em;

    /** Conversations that the account is a member of. */
    public List<Long> listConversations(String userId) {
        return em.createQuery(
                        "select a.conversationId from Attendee a where a.actorType = :users and a.actorId = :user",
                        Long.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .getResultList();
    }

    /** How many group and public conversations the account owns. */
    @ReadsAcross("the type of a conversation decides whether it counts; one statement for all of them")
    public long countOwned(String userId) {
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

    /** Memberships in these conversations that last only as long as a session does. */
    public List<Attendee> listSelfJoined(String userId, Collection<Long> conversationIds) {
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

    /**
     * Draws the line between the account and whoever gets its id later: see {@link FormerAccount}. Nothing more is
     * written about the account afterwards.
     */
    @ReadsAcross("the line says which messages are older; by the statement that draws it")
    public void noteFormer(String userId) {
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
    public void removeAll(String userId) {
        em.createQuery("delete from Attendee a where a.actorType = :users and a.actorId = :user")
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
