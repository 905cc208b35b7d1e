package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import org.carillon.chat.PeopleMentioned;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.NotificationLevel;

/** Invitations in the database, changed by one statement for any number of them. Callers own the transaction. */
@ApplicationScoped
class InvitationRepository {
    /** Plain SQL, as JPQL cannot insert what it selects. */
    @ReadsAcross("accounts among the invited, and who invited them, by one statement for any number")
    private static final String ADD =
            """
            insert into invitation (conversation_id, attendee_id, user_id, inviter_user_id, created_at)
            select a.conversation_id, a.id, a.actor_id, i.actor_id, :now
            from attendee i
            join attendee a on a.conversation_id = i.conversation_id
            where i.id = :inviter and i.actor_type = :users and a.id in (:invited) and a.actor_type = :users""";

    @ReadsAcross("who wants to be told of mentions, by one statement for any number")
    private static final String ADD_MENTIONS =
            """
            insert into invitation (
                conversation_id, attendee_id, user_id, inviter_user_id, created_at, message_id, to_all)
            select a.conversation_id, a.id, a.actor_id,
                case when w.actor_type = :users then w.actor_id else '' end, :now, :message, :all
            from attendee w
            join attendee a on a.conversation_id = w.conversation_id
            where w.id = :author and a.id <> :author and a.actor_type = :users and a.notification_level in (:levels)
                and not exists (
                    select i.id from invitation i where i.attendee_id = a.id and i.message_id = :message)""";

    @Inject
    EntityManager em;

    /** Adds one for each of these attendees, if an account invited them. */
    void add(long inviterId, Collection<Long> attendeeIds, Instant now) {
        em.createNativeQuery(ADD)
                .setParameter("users", ActorType.USERS.wireName())
                .setParameter("inviter", inviterId)
                .setParameter("invited", attendeeIds)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds an entry for each of these attendees that has one of the notification levels. */
    void addMentions(PeopleMentioned said, Collection<Long> attendeeIds, Collection<NotificationLevel> levels) {
        mentions(said, ADD_MENTIONS + " and a.id in (:ids)", levels, false)
                .setParameter("ids", attendeeIds)
                .executeUpdate();
    }

    /**
     * Adds a notification of the message for everybody who has none for it yet, in the place of earlier mentions of
     * everybody.
     */
    void addMentionsOfAll(PeopleMentioned said, Collection<NotificationLevel> levels) {
        em.createQuery("delete from Invitation i where i.conversationId = :conversation and i.toAll = true")
                .setParameter("conversation", said.conversationId())
                .executeUpdate();
        mentions(said, ADD_MENTIONS, levels, true).executeUpdate();
    }

    private Query mentions(PeopleMentioned said, String sql, Collection<NotificationLevel> levels, boolean all) {
        return em.createNativeQuery(sql)
                .setParameter("users", ActorType.USERS.wireName())
                .setParameter("author", said.authorId())
                .setParameter("message", said.messageId())
                .setParameter("now", said.at())
                .setParameter("all", all)
                .setParameter(
                        "levels", levels.stream().map(NotificationLevel::number).toList());
    }

    /** Removes the entries for posts that these attendees have read. */
    @ReadsAcross("up to where each has read stands at the attendee; one statement for any number")
    void removeRead(Collection<Long> attendeeIds) {
        em.createQuery(
                        """
                        delete from Invitation i where i.attendeeId in :attendees and i.messageId > 0
                            and i.messageId <= (select a.lastReadMessage from Attendee a where a.id = i.attendeeId)""")
                .setParameter("attendees", attendeeIds)
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

    /** Removes the invitations of these attendees alone. */
    void removeInvitations(Collection<Long> attendeeIds) {
        em.createQuery("delete from Invitation i where i.attendeeId in :attendees and i.messageId = 0")
                .setParameter("attendees", attendeeIds)
                .executeUpdate();
    }

    /** Removes all invitations to the conversation. */
    void removeInvitationsTo(long conversationId) {
        em.createQuery("delete from Invitation i where i.conversationId = :conversation and i.messageId = 0")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }

    void removeOfConversation(long conversationId) {
        em.createQuery("delete from Invitation i where i.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
