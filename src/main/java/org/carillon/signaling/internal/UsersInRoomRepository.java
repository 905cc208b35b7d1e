package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.Rights;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.session.ParticipantSession;
import org.carillon.signaling.internal.SignalingElement.UserInRoom;

/** Reads who is in a conversation, by one statement. Callers own the transaction. */
@ApplicationScoped
class UsersInRoomRepository {
    @Inject
    EntityManager em;

    @Inject
    Rights rights;

    /** Sessions with a ping at or after the given time, oldest first. */
    @ReadsAcross("each pull tells who is there, with their permissions, by one statement")
    List<UserInRoom> list(long conversationId, Instant oldestPing) {
        return em.createQuery(
                        """
                        select s, a, c from ParticipantSession s
                        join Attendee a on a.id = s.attendeeId join Conversation c on c.id = s.conversationId
                        where s.conversationId = :conversation and s.lastPing >= :oldest order by s.id""",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .setParameter("oldest", oldestPing)
                .getResultStream()
                .map(row -> user((ParticipantSession) row[0], (Attendee) row[1], (Conversation) row[2]))
                .toList();
    }

    private UserInRoom user(ParticipantSession session, Attendee attendee, Conversation conversation) {
        return new UserInRoom(
                attendee.actorType() == ActorType.USERS ? attendee.actorId() : "",
                conversation.id(),
                session.lastPing().getEpochSecond(),
                session.sessionId().text(),
                session.inCall().bits(),
                rights.effective(conversation, attendee).bits(),
                attendee.actorType().wireName(),
                attendee.actorId());
    }
}
