package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carillon.people.identity.LatestMessageId;
import org.carillon.platform.cluster.ReadsAcross;

/** Messages in the database. Callers own the transaction. */
@ApplicationScoped
class ChatRepository implements LatestMessageId {
    private static final String PLACE = "<user>";

    /**
     * How long the messages of one answer are, with what they quote, before the last one; a code point is 4 bytes at
     * most.
     */
    private static final int MOST_CHARACTERS = 500_000;

    @Inject
    EntityManager em;

    void add(ChatMessage message) {
        em.persist(message);
    }

    /**
     * Adds one message for each of these accounts that exist, in the order of their ids. Plain SQL, as JPQL cannot
     * insert what it selects; the ids need no escaping inside JSON.
     *
     * @param said its parameters do not count: each message mentions its account
     * @return the id of the last one; 0 when there was none
     */
    @ReadsAcross("one statement for a message per account, with the count of posts so far")
    long addAbout(long conversationId, NewMessage said, Collection<String> userIds) {
        String parameters = MessageParameters.about(MessageActor.user(PLACE)).toJson();
        int place = parameters.indexOf(PLACE);
        int added = em.createNativeQuery(
                        """
                        insert into chat_message (
                            conversation_id, actor_type, actor_id, posted_at, kind, parameters, post_count)
                        select c.id, :type, :actor, :now, :kind, concat(:before, u.id, :after), c.post_count
                        from app_user u join conversation c on c.id = :conversation
                        where u.id in (:users) order by u.id""")
                .setParameter("conversation", conversationId)
                .setParameter("type", said.actor().type())
                .setParameter("actor", said.actor().id())
                .setParameter("now", said.at())
                .setParameter("kind", said.kind().name())
                .setParameter("before", parameters.substring(0, place))
                .setParameter("after", parameters.substring(place + PLACE.length()))
                .setParameter("users", userIds)
                .executeUpdate();
        return added == 0 ? 0 : latestId(conversationId);
    }

    private long latestId(long conversationId) {
        return em.createQuery("select max(m.id) from ChatMessage m where m.conversationId = :conversation", Long.class)
                .setParameter("conversation", conversationId)
                .getSingleResult();
    }

    /** The messages up to this id, newest first; fewer than wanted when they are long (messages.md 4). */
    List<ChatMessage> listUpTo(long conversationId, long newest, int limit) {
        return listBounded(
                """
                select m.* from (
                    select l.id, sum(l.size) over (order by l.id desc) - l.size as before from (
                        select n.id, coalesce(length(n.body), 0) + coalesce(length(q.body), 0) as size
                        from chat_message n left join chat_message q on q.id = n.parent_id
                        where n.conversation_id = :conversation and n.id <= :bound
                        order by n.id desc limit :limit) l) part
                join chat_message m on m.id = part.id
                where part.before < :most order by m.id desc""",
                conversationId,
                newest,
                limit);
    }

    /** The messages from this id on, oldest first; fewer than wanted when they are long (messages.md 4). */
    List<ChatMessage> listFrom(long conversationId, long oldest, int limit) {
        return listBounded(
                """
                select m.* from (
                    select l.id, sum(l.size) over (order by l.id) - l.size as before from (
                        select n.id, coalesce(length(n.body), 0) + coalesce(length(q.body), 0) as size
                        from chat_message n left join chat_message q on q.id = n.parent_id
                        where n.conversation_id = :conversation and n.id >= :bound order by n.id limit :limit) l) part
                join chat_message m on m.id = part.id
                where part.before < :most order by m.id""",
                conversationId,
                oldest,
                limit);
    }

    /** Plain SQL, as JPQL has no running totals. At least one message, however long. */
    @SuppressWarnings("unchecked")
    private List<ChatMessage> listBounded(String sql, long conversationId, long bound, int limit) {
        return em.createNativeQuery(sql, ChatMessage.class)
                .setParameter("conversation", conversationId)
                .setParameter("bound", bound)
                .setParameter("limit", limit)
                .setParameter("most", MOST_CHARACTERS)
                .getResultList();
    }

    @Override
    public long latestId() {
        return em.createQuery("select coalesce(max(m.id), 0L) from ChatMessage m", Long.class)
                .getSingleResult();
    }

    List<ChatMessage> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select m from ChatMessage m where m.id in :ids", ChatMessage.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of these accounts that are there; no statement for none. */
    @ReadsAcross("names and the lines to former accounts, by one statement for all messages of an answer")
    List<KnownAccount> listAccounts(Collection<String> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select new org.carillon.chat.KnownAccount(u, f.lastMessageId)
                                from User u left join FormerAccount f on f.userId = u.id where u.id in :ids""",
                                KnownAccount.class)
                        .setParameter("ids", userIds)
                        .getResultList();
    }

    Optional<ChatMessage> find(long conversationId, long id) {
        return Optional.ofNullable(em.find(ChatMessage.class, id))
                .filter(message -> message.conversationId() == conversationId);
    }

    /** The latest post; what the server notes is none. */
    Optional<ChatMessage> findLatestPost(long conversationId) {
        return em.createQuery(
                        """
                        select m from ChatMessage m
                        where m.conversationId = :conversation and m.kind is null order by m.id desc""",
                        ChatMessage.class)
                .setParameter("conversation", conversationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void removeAll(long conversationId) {
        em.createQuery("delete from ChatMessage m where m.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
