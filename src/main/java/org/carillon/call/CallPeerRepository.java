package org.carillon.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.carillon.participant.ActorType;

/** Reads who is in a call. Callers own the transaction. */
@ApplicationScoped
class CallPeerRepository {
    @PersistenceContext(unitName = "carillon")
    EntityManager em;

    /** Sessions in the call with a ping at or after the given time, oldest first, by one statement. */
    List<CallPeer> list(long conversationId, String token, Instant oldestPing) {
        return em.createQuery(
                        """
                        select a.actorType as kind, a.actorId as actor, a.displayName as ownName,
                            u.displayName as accountName, s.lastPing as ping, s.sessionId as session
                        from ParticipantSession s join Attendee a on a.id = s.attendeeId
                        left join User u on u.id = a.actorId and a.actorType = :users
                        where s.conversationId = :conversation and s.inCall <> 0 and s.lastPing >= :oldest
                        order by s.id""",
                        Tuple.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("conversation", conversationId)
                .setParameter("oldest", oldestPing)
                .getResultStream()
                .map(row -> peer(row, token))
                .toList();
    }

    private static CallPeer peer(Tuple row, String token) {
        ActorType type = row.get("kind", ActorType.class);
        String actorId = row.get("actor", String.class);
        String name = row.get("ownName", String.class);
        if (type == ActorType.USERS && name.isEmpty()) {
            String accountName = row.get("accountName", String.class);
            name = accountName == null || accountName.isEmpty() ? actorId : accountName;
        }
        return new CallPeer(
                type.wireName(),
                actorId,
                name,
                token,
                row.get("ping", Instant.class).getEpochSecond(),
                row.get("session", String.class));
    }
}
