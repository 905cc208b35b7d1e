package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.platform.cluster.ReadsAcross;

/**
 * What all accounts of a conversation have read that tell it: the id of a message; 0: none. Callers own the
 * transaction.
 *
 * <p>Source: docs/contract/messages.md 7.3.
 */
@ApplicationScoped
public class LastCommonReadRepository {
    /**
     * Query for it; the id of the conversation follows, and {@code :users} has to be set. Not a join, with which the
     * database would read all attendees instead of those with the smallest markers.
     */
    @ReadsAcross("who hides reading does not count, and that is a setting of the account")
    public static final String OF_CONVERSATION = "select coalesce(min(o.lastReadMessage), 0L) from Attendee o"
            + " where o.actorType = :users and false = (select u.hidesReading from User u where u.id = o.actorId)"
            + " and o.conversationId = ";

    @Inject
    EntityManager em;

    /** The last common read message of the conversation. */
    public long get(long conversationId) {
        return em.createQuery(OF_CONVERSATION + ":conversation", Long.class)
                .setParameter("conversation", conversationId)
                .setParameter("users", ActorType.USERS)
                .getSingleResult();
    }

    /** The last common read messages by conversation, for those of the conversations that are there. */
    @ReadsAcross("one statement for all conversations, also for those where nobody counts")
    public Map<Long, Long> list(Collection<Long> conversationIds) {
        return em.createQuery(
                        "select c.id, (" + OF_CONVERSATION + "c.id) from Conversation c where c.id in :conversations",
                        Object[].class)
                .setParameter("conversations", conversationIds)
                .setParameter("users", ActorType.USERS)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
