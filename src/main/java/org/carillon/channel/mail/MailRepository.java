package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.platform.outbox.OutboxRepository;
import org.carillon.room.attendee.ActorType;

/** Mails to be sent. Callers own the transaction. */
@ApplicationScoped
class MailRepository extends OutboxRepository {
    MailRepository() {
        super(InvitationMail.class);
    }

    /** Adds one for each of these attendees. Plain SQL, as JPQL cannot insert what it selects. */
    @ReadsAcross("addresses among the attendees, by one statement for any number")
    void add(long inviterId, Collection<Long> attendeeIds, Instant now) {
        em.createNativeQuery(
                        """
                        insert into invitation_mail
                            (conversation_id, attendee_id, inviter_attendee_id, attempts, due_at)
                        select a.conversation_id, a.id, :inviter, 0, :now from attendee a
                        where a.id in (:ids) and a.actor_type = :emails order by a.id""")
                .setParameter("emails", ActorType.EMAILS.wireName())
                .setParameter("inviter", inviterId)
                .setParameter("now", now)
                .setParameter("ids", attendeeIds)
                .executeUpdate();
    }

    /** Mails whose time has come: new ones before those that failed, then the longest waiting first. */
    @ReadsAcross("a mail is worded with conversation and inviter; one statement instead of three per mail")
    List<DueMail> listDue(Instant now, int limit) {
        return em.createQuery(
                        """
                        select new org.carillon.channel.mail.DueMail(
                            m.id, m.attempts, a.actorId, c.token, c.name, i.actorType, i.actorId)
                        from InvitationMail m
                        join Attendee a on a.id = m.attendeeId
                        join Conversation c on c.id = m.conversationId
                        left join Attendee i on i.id = m.inviterAttendeeId
                        where m.dueAt <= :now order by m.attempts, m.dueAt, m.id""",
                        DueMail.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    void removeOfAttendees(Collection<Long> attendeeIds) {
        em.createQuery("delete from InvitationMail m where m.attendeeId in :ids")
                .setParameter("ids", attendeeIds)
                .executeUpdate();
    }

    /** How many mails of the conversation wait. */
    long count(long conversationId) {
        return em.createQuery(
                        "select count(m) from InvitationMail m where m.conversationId = :conversation", Long.class)
                .setParameter("conversation", conversationId)
                .getSingleResult();
    }

    void removeOfConversation(long conversationId) {
        em.createQuery("delete from InvitationMail m where m.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
