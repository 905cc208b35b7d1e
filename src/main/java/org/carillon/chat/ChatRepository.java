package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Messages in the database. Callers own the transaction. */
@ApplicationScoped
class ChatRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    void add(ChatMessage message) {
        em.persist(message);
    }

    /** The messages up to this id, newest first. */
    List<ChatMessage> listUpTo(long conversationId, long newest, int limit) {
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

    /** The messages from this id on, oldest first. */
    List<ChatMessage> listFrom(long conversationId, long oldest, int limit) {
        return em.createQuery(
                        """
                        select m from ChatMessage m
                        where m.conversationId = :conversation and m.id >= :oldest order by m.id""",
                        ChatMessage.class)
                .setParameter("conversation", conversationId)
                .setParameter("oldest", oldest)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The id of the latest message by conversation, 0 before the first, for those of the conversations that are there. */
    Map<Long, Long> latestIds(Collection<Long> conversationIds) {
        return em.createQuery(
                        "select c.id, c.lastMessageId from Conversation c where c.id in :conversations", Object[].class)
                .setParameter("conversations", conversationIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
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
