package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.cluster.ReadsAcross;

/** Messages between devices in the database. Callers own the transaction. */
@ApplicationScoped
class SignalingMessageRepository {
    @Inject
    EntityManager em;

    /** Who sends with this session id. */
    @ReadsAcross("sender and conversation by the session alone, in one statement for each request")
    Optional<SendingSession> findSender(SessionId sessionId) {
        return em.createQuery(
                        """
                        select new org.carillon.signaling.internal.SendingSession(a, c) from ParticipantSession s
                        join Attendee a on a.id = s.attendeeId join Conversation c on c.id = s.conversationId
                        where s.sessionId = :session""",
                        SendingSession.class)
                .setParameter("session", sessionId.text())
                .getResultStream()
                .findFirst();
    }

    /** Those of these session ids that are in the conversation. */
    @ReadsAcross("who receives, and how much waits for each, by one statement")
    Map<String, Recipient> recipients(long conversationId, Set<String> sessionIds) {
        return em.createQuery(
                        """
                        select new org.carillon.signaling.internal.Recipient(s.id, s.sessionId, count(m.id))
                        from ParticipantSession s left join SignalingMessage m on m.recipientId = s.id
                        where s.conversationId = :conversation and s.sessionId in :sessions
                        group by s.id, s.sessionId""",
                        Recipient.class)
                .setParameter("conversation", conversationId)
                .setParameter("sessions", sessionIds)
                .getResultStream()
                .collect(Collectors.toMap(Recipient::sessionId, recipient -> recipient));
    }

    /** Adds messages in this order, a thousand by one statement. JPQL cannot insert values. */
    void add(long conversationId, List<QueuedMessage> messages, Instant now) {
        for (List<QueuedMessage> some : Batches.of(messages)) {
            Query insert = em.createNativeQuery(IntStream.range(0, some.size())
                    .mapToObj("(:recipient%1$d, :conversation, :body%1$d, :now)"::formatted)
                    .collect(Collectors.joining(
                            ", ",
                            "insert into signaling_message (recipient_id, conversation_id, body, created_at) values ",
                            "")));
            insert.setParameter("conversation", conversationId).setParameter("now", now);
            for (int i = 0; i < some.size(); i++) {
                insert.setParameter("recipient" + i, some.get(i).recipientId());
                insert.setParameter("body" + i, some.get(i).body());
            }
            insert.executeUpdate();
        }
    }

    /** What waits for these sessions, by session, as it was sent; but what is too old. */
    Map<Long, List<QueuedMessage>> list(Collection<Long> recipientIds, Instant newestTooOld) {
        return em.createQuery(
                        """
                        select new org.carillon.signaling.internal.QueuedMessage(m.id, m.recipientId, m.body)
                        from SignalingMessage m
                        where m.recipientId in :recipients and m.createdAt > :old order by m.id""",
                        QueuedMessage.class)
                .setParameter("recipients", recipientIds)
                .setParameter("old", newestTooOld)
                .getResultStream()
                .collect(Collectors.groupingBy(QueuedMessage::recipientId, TreeMap::new, Collectors.toList()));
    }

    /** For which of these sessions anything waits that is not too old. */
    List<Long> withMessages(Collection<Long> recipientIds, Instant newestTooOld) {
        return em.createQuery(
                        """
                        select distinct m.recipientId from SignalingMessage m
                        where m.recipientId in :recipients and m.createdAt > :old""",
                        Long.class)
                .setParameter("recipients", recipientIds)
                .setParameter("old", newestTooOld)
                .getResultList();
    }

    void remove(Collection<Long> ids) {
        Batches.of(ids).forEach(some -> em.createQuery("delete from SignalingMessage m where m.id in :ids")
                .setParameter("ids", some)
                .executeUpdate());
    }

    /** Removes what is too old, and what was left to sessions that are gone. */
    @ReadsAcross("messages to sessions that are gone, by one statement for all")
    void prune(Instant newestTooOld) {
        em.createQuery(
                        """
                        delete from SignalingMessage m where m.createdAt <= :old
                            or not exists (select s.id from ParticipantSession s where s.id = m.recipientId)""")
                .setParameter("old", newestTooOld)
                .executeUpdate();
    }
}
