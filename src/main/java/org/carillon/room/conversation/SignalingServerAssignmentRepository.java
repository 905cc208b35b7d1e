package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Which signaling server a conversation keeps to. The column belongs to no entity, so nobody who changes the
 * conversation writes it back as it was. Callers own the transaction.
 */
@ApplicationScoped
public class SignalingServerAssignmentRepository {
    @Inject
    EntityManager em;

    /**
     * The number of the conversation's server, the given one if it has none that is still there.
     *
     * @param candidate less than {@code count}
     */
    public int keep(long conversationId, int candidate, int count) {
        Integer known = find(conversationId);
        if (known != null && known < count) {
            return known;
        }
        int changed = em.createNativeQuery(
                        """
                        update conversation set signaling_server = :candidate
                        where id = :id and (signaling_server is null or signaling_server >= :count)""")
                .setParameter("candidate", candidate)
                .setParameter("id", conversationId)
                .setParameter("count", count)
                .executeUpdate();
        Integer stored = changed == 1 ? Integer.valueOf(candidate) : find(conversationId);
        return stored == null ? candidate : stored; // null: deleted at this moment
    }

    private Integer find(long conversationId) {
        List<?> found = em.createNativeQuery("select signaling_server from conversation where id = :id")
                .setParameter("id", conversationId)
                .getResultList();
        return found.isEmpty() || found.get(0) == null ? null : ((Number) found.get(0)).intValue();
    }
}
