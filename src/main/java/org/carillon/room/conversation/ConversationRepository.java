package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Conversations in the database. Callers own the transaction. */
@ApplicationScoped
public class ConversationRepository {
    @Inject
    EntityManager em;

    /** The conversation with this token. */
    public Optional<Conversation> findByToken(ConversationToken token) {
        return em.createQuery("select c from Conversation c where c.token = :token", Conversation.class)
                .setParameter("token", token.text())
                .getResultStream()
                .findFirst();
    }

    /** The one-to-one conversation or note to self with this key. */
    public Optional<Conversation> findBySoleKey(String soleKey) {
        return em.createQuery("select c from Conversation c where c.soleKey = :key", Conversation.class)
                .setParameter("key", soleKey)
                .getResultStream()
                .findFirst();
    }

    /** Row ids of the one-to-one conversations of this account, also of those that it has left. */
    public List<Long> listPairsOf(String userId) {
        return em.createQuery(
                        "select c.id from Conversation c where c.type = :pair and locate(:quoted, c.soleKey) > 0",
                        Long.class)
                .setParameter("pair", ConversationType.ONE_TO_ONE)
                .setParameter("quoted", '"' + userId + '"')
                .getResultList();
    }

    /**
     * The id of the latest message by conversation, 0 before the first, for those of the conversations that are there.
     */
    public Map<Long, Long> latestMessageIds(Collection<Long> ids) {
        return em.createQuery(
                        "select c.id, c.history.lastMessageId from Conversation c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The conversation with this row id. */
    public Optional<Conversation> find(long id) {
        return Optional.ofNullable(em.find(Conversation.class, id));
    }

    /**
     * The conversation with this row id, which is no other object than this transaction has read before.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND
     */
    public Conversation get(long id) {
        return find(id).orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
    }

    /**
     * Holds the row of a conversation that was read in this transaction already, and reads it again.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND when it was deleted meanwhile
     */
    public void lock(Conversation read) {
        try {
            em.refresh(read, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException e) {
            throw new ApiException(ApiError.CONVERSATION_NOT_FOUND);
        }
    }

    /**
     * Holds the row until the transaction ends, so that changes of one conversation follow each other. Only for one
     * that this transaction has not read yet.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND when it was deleted meanwhile
     */
    public Conversation lock(long id) {
        return findAndLock(id).orElseThrow(() -> new ApiException(ApiError.CONVERSATION_NOT_FOUND));
    }

    /** Locks the conversation; empty when it was deleted meanwhile. */
    public Optional<Conversation> findAndLock(long id) {
        return Optional.ofNullable(em.find(Conversation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one with this token, empty when there is none. */
    public Optional<Conversation> findAndLock(ConversationToken token) {
        return em.createQuery("select c.id from Conversation c where c.token = :token", Long.class)
                .setParameter("token", token.text())
                .getResultStream()
                .findFirst()
                .flatMap(this::findAndLock);
    }

    /**
     * Holds the row of a conversation that has moderators, as {@link #lock(long)} does.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND, CONVERSATION_TYPE_INVALID for another
     */
    public Conversation lockModerated(long id) {
        return lockModerated(id, ApiError.CONVERSATION_TYPE_INVALID);
    }

    /** Locks a conversation that can have moderators; other types are refused with this refusal. */
    public Conversation lockModerated(long id, ApiError otherType) {
        Conversation conversation = lock(id);
        if (!conversation.type().isModerated()) {
            throw new ApiException(otherType);
        }
        return conversation;
    }

    /**
     * Holds the rows of many, as {@link #lock(long)} does, in the order of their ids; those that are gone are missing.
     */
    public List<Conversation> lockAll(Collection<Long> ids) {
        return em.createQuery("select c from Conversation c where c.id in :ids order by c.id", Conversation.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Turns the one-to-one conversations among these into former ones, named after the member who is gone. Under their
     * row locks; what this transaction has read of them does not notice.
     */
    public void turnIntoFormer(Collection<Long> ids, String name) {
        em.createQuery(
                        """
                        update Conversation c set c.type = :former, c.name = :name, c.readOnly = true,
                            c.soleKey = concat(:key, c.token, ':', c.soleKey)
                        where c.id in :ids and c.type = :pair""")
                .setParameter("former", ConversationType.FORMER_ONE_TO_ONE)
                .setParameter("name", name)
                .setParameter("key", Conversation.FORMER_KEY)
                .setParameter("ids", ids)
                .setParameter("pair", ConversationType.ONE_TO_ONE)
                .executeUpdate();
    }

    /** The row is there when this returns, as others refer to it at once. */
    void add(Conversation conversation) {
        em.persist(conversation);
        em.flush();
    }

    void remove(Conversation conversation) {
        em.remove(conversation);
    }
}
