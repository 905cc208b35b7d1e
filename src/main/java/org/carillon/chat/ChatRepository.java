package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Messages in the database. Callers own the transaction. */
@ApplicationScoped
class ChatRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    void add(ChatMessage message) {
        em.persist(message);
    }

    /** The messages before the given one, or with 0 the latest, newest first. */
    List<ChatMessage> listBefore(long conversationId, long messageId, boolean inclusive, int limit) {
        long newest = messageId == 0 ? Long.MAX_VALUE : inclusive ? messageId : messageId - 1;
        return em.createQuery(
                        """
                        select m from ChatMessage m
                        where m.conversationId = :conversation and m.id <= :newest order by m.id desc""",
                        ChatMessage.class)
                .setParameter("conversation", conversationId)
                .setParameter("newest", newest)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The messages after the given one, oldest first. */
    List<ChatMessage> listAfter(long conversationId, long messageId, boolean inclusive, int limit) {
        return em.createQuery(
                        """
                        select m from ChatMessage m
                        where m.conversationId = :conversation and m.id >= :oldest order by m.id""",
                        ChatMessage.class)
                .setParameter("conversation", conversationId)
                .setParameter("oldest", inclusive ? messageId : messageId + 1)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ChatMessage> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select m from ChatMessage m where m.id in :ids", ChatMessage.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    void removeAll(long conversationId) {
        em.createQuery("delete from ChatMessage m where m.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
