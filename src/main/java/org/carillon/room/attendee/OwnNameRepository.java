package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What guests, people invited by mail and phones are called in their conversations, and were called until they went:
 * the history goes on naming them. Callers own the transaction and, where they write, the row lock of the conversation.
 *
 * <p>Source: docs/contract/messages.md 3.4.
 */
@ApplicationScoped
public class OwnNameRepository {
    private static final Set<ActorType> NAMED = Set.of(ActorType.GUESTS, ActorType.EMAILS, ActorType.PHONES);

    @Inject
    EntityManager em;

    /** Own names by actor id, of those who are or were in these conversations; no statement for no ids. */
    public Map<String, String> list(Collection<Long> conversationIds, Collection<String> actorIds) {
        Map<String, String> names = new HashMap<>();
        if (actorIds.isEmpty()) {
            return names;
        }
        em.createQuery(
                        """
                        select a from Attendee a
                        where a.conversationId in :conversations and a.actorType in :types and a.actorId in :ids""",
                        Attendee.class)
                .setParameter("conversations", conversationIds)
                .setParameter("types", NAMED)
                .setParameter("ids", actorIds)
                .getResultStream()
                .forEach(attendee -> names.putIfAbsent(attendee.actorId(), attendee.displayName()));
        List<String> gone =
                actorIds.stream().filter(id -> !names.containsKey(id)).toList();
        if (!gone.isEmpty()) {
            em.createQuery(
                            """
                            select f from FormerAttendee f
                            where f.conversationId in :conversations and f.actorId in :ids
                            order by f.attendeeId""",
                            FormerAttendee.class)
                    .setParameter("conversations", conversationIds)
                    .setParameter("ids", gone)
                    .getResultStream()
                    .forEach(former -> names.put(former.actorId(), former.displayName()));
        }
        return names;
    }

    /** Keeps the names of those of these attendees, who are about to go, that have one; no statement without any. */
    public void keep(Collection<Attendee> going) {
        List<Long> named = going.stream()
                .filter(attendee -> NAMED.contains(attendee.actorType())
                        && !attendee.displayName().isEmpty())
                .map(Attendee::id)
                .toList();
        if (named.isEmpty()) {
            return;
        }
        em.createNativeQuery(
                        """
                        insert into former_attendee (attendee_id, conversation_id, actor_type, actor_id, display_name)
                        select a.id, a.conversation_id, a.actor_type, a.actor_id, a.display_name
                        from attendee a where a.id in (:ids)""")
                .setParameter("ids", named)
                .executeUpdate();
    }

    /** Forgets all names of a conversation. */
    public void removeAll(long conversationId) {
        em.createQuery("delete from FormerAttendee f where f.conversationId = :conversation")
                .setParameter("conversation", conversationId)
                .executeUpdate();
    }
}
