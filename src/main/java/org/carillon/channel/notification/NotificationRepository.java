package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;

/**
 * What lists of notifications are made of: rings that are still listed, and invitations. Callers own the transaction.
 */
@ApplicationScoped
class NotificationRepository {
    @ReadsAcross("an entry shows conversation, call and caller; one statement for the whole list")
    private static final String RINGS =
            """
            select new org.carillon.channel.notification.StoredNotification(r, c, a, u,
                (select count(s) from ParticipantSession s
                    where s.conversationId = r.conversationId and s.inCall <> 0 and s.lastPing >= :oldestFresh))
            from Ring r
            left join Conversation c on c.id = r.conversationId
            left join Attendee a on a.id = r.attendeeId
            left join User u on u.id = r.callerUserId and not exists (
                select f.userId from FormerAccount f
                where f.userId = u.id and r.callerAttendeeId <= f.lastAttendeeId)
            where r.userId = :user and r.listed = true""";

    @ReadsAcross("an entry shows conversation and inviter; one statement for the whole list")
    private static final String INVITATIONS =
            """
            select new org.carillon.channel.notification.StoredNotification(i, c, a, u)
            from Invitation i
            left join Conversation c on c.id = i.conversationId
            left join Attendee a on a.id = i.attendeeId
            left join User u on u.id = i.inviterUserId and not exists (
                select f.userId from FormerAccount f where f.userId = u.id and i.attendeeId <= f.lastAttendeeId)
            where i.userId = :user and (i.messageId = 0 or a.id is null or i.messageId > a.lastReadMessage)""";

    @Inject
    EntityManager em;

    /** Newest listed rings of an account. */
    List<StoredNotification> listNewestRings(String userId, Instant oldestFresh, int limit) {
        return em.createQuery(RINGS + " order by r.id desc", StoredNotification.class)
                .setParameter("user", userId)
                .setParameter("oldestFresh", oldestFresh)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these rings that the account has listed; no statement for none. */
    List<StoredNotification> listRings(String userId, Instant oldestFresh, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(RINGS + " and r.id in :ids", StoredNotification.class)
                .setParameter("user", userId)
                .setParameter("oldestFresh", oldestFresh)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Newest invitations of an account. */
    List<StoredNotification> listNewestInvitations(String userId, int limit) {
        return em.createQuery(INVITATIONS + " order by i.id desc", StoredNotification.class)
                .setParameter("user", userId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of these invitations that the account has; no statement for none. */
    List<StoredNotification> listInvitations(String userId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(INVITATIONS + " and i.id in :ids", StoredNotification.class)
                .setParameter("user", userId)
                .setParameter("ids", ids)
                .getResultList();
    }
}
