package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.cluster.ReadsAcross;

/** Members of a conversation that posts mention, changed by one statement for many. Callers own the transaction. */
@ApplicationScoped
public class MentionRepository {
    @Inject
    EntityManager em;

    /** Members with these ids, which are in lower case. */
    public List<Attendee> listNamed(long conversationId, Collection<String> ids) {
        return Batches.of(ids).stream()
                .flatMap(some -> em.createQuery(
                                """
                                select a from Attendee a where a.conversationId = :conversation
                                    and a.actorType <> :phones and lower(a.actorId) in :ids""",
                                Attendee.class)
                        .setParameter("conversation", conversationId)
                        .setParameter("phones", ActorType.PHONES)
                        .setParameter("ids", some)
                        .getResultStream())
                .toList();
    }

    /** Row ids of the members that are in one of these groups; no statement for none. */
    @ReadsAcross("members of groups among the attendees, without reading all members of the groups")
    public List<Long> listOfGroups(long conversationId, Collection<String> groupIds) {
        return groupIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select a.id from Attendee a
                                where a.conversationId = :conversation and a.actorType = :users and exists (
                                    select m.userId from GroupMember m
                                    where m.userId = a.actorId and m.groupId in :groups)""",
                                Long.class)
                        .setParameter("conversation", conversationId)
                        .setParameter("users", ActorType.USERS)
                        .setParameter("groups", groupIds)
                        .getResultList();
    }

    /** Notes that a message mentions everybody. */
    public void noteAll(long conversationId, long authorId, long messageId) {
        em.createQuery(
                        """
                        update Attendee a set a.lastMention = :message
                        where a.conversationId = :conversation and a.id <> :author""")
                .setParameter("message", messageId)
                .setParameter("conversation", conversationId)
                .setParameter("author", authorId)
                .executeUpdate();
    }

    /** Notes that a message mentions these together with others. */
    public void note(Collection<Long> ids, long authorId, long messageId) {
        note("update Attendee a set a.lastMention = :message", ids, authorId, messageId);
    }

    /** Notes that a message mentions each of these. */
    public void noteDirect(Collection<Long> ids, long authorId, long messageId) {
        note(
                "update Attendee a set a.lastMention = :message, a.lastDirectMention = :message",
                ids,
                authorId,
                messageId);
    }

    private void note(String update, Collection<Long> ids, long authorId, long messageId) {
        for (List<Long> some : Batches.of(ids)) {
            em.createQuery(update + " where a.id in :ids and a.id <> :author")
                    .setParameter("message", messageId)
                    .setParameter("ids", some)
                    .setParameter("author", authorId)
                    .executeUpdate();
        }
    }
}
