package org.carillon.call.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;

/** Reads who is in a call. Callers own the transaction. */
@ApplicationScoped
class CallPeerRepository {
    @Inject
    EntityManager em;

    /** Sessions in the call with a ping at or after the given time, oldest first, by one statement. */
    @ReadsAcross("peers are shown with their names; one statement for all of them")
    List<CallPeer> list(long conversationId, ConversationToken token, Instant oldestPing) {
        return em.createQuery(
                        """
                        select new org.carillon.call.live.PeerRow(
                            a.actorType, a.actorId, a.displayName, u.displayName, s.lastPing, s.sessionId)
                        from ParticipantSession s join Attendee a on a.id = s.attendeeId
                        left join User u on u.id = a.actorId and a.actorType = :users
                        where s.conversationId = :conversation and s.inCall <> 0 and s.lastPing >= :oldest
                        order by s.id""",
                        PeerRow.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("conversation", conversationId)
                .setParameter("oldest", oldestPing)
                .getResultStream()
                .map(row -> row.toPeer(token))
                .toList();
    }
}
