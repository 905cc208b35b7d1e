package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.carillon.platform.cluster.ReadsAcross;

/** Up to where attendees have read, moved by one statement each. Callers own the transaction. */
@ApplicationScoped
public class ReadMarkerRepository {
    @Inject
    EntityManager em;

    /** Says up to which message an attendee has read, and how many posts that are; answers false when it is gone. */
    public boolean move(long attendeeId, long messageId, long posts) {
        return em.createQuery("update Attendee a set a.lastReadMessage = :message, a.readPosts = :posts"
                                + " where a.id = :id")
                        .setParameter("message", messageId)
                        .setParameter("posts", posts)
                        .setParameter("id", attendeeId)
                        .executeUpdate()
                > 0;
    }

    /**
     * Moves the marker unless the attendee has read further already or there is no such message.
     *
     * @return whether the marker moved
     */
    @ReadsAcross("each reader who waits comes by here, and the count of posts stands at the message: one statement")
    public boolean moveOnwards(long conversationId, long attendeeId, long messageId) {
        return em.createQuery(
                                """
                        update Attendee a set a.lastReadMessage = :message,
                            a.readPosts = (select m.postCount from ChatMessage m where m.id = :message)
                        where a.id = :id and a.lastReadMessage < :message and exists (
                            select o.id from ChatMessage o
                            where o.id = :message and o.conversationId = :conversation)""")
                        .setParameter("message", messageId)
                        .setParameter("id", attendeeId)
                        .setParameter("conversation", conversationId)
                        .executeUpdate()
                > 0;
    }
}
