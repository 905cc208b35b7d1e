package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;

/** Members of whom a post can speak. Callers own the transaction. */
@ApplicationScoped
class MentionableRepository {
    @Inject
    EntityManager em;

    /**
     * Members with the text in their name or, for accounts and groups, in their id: accounts first, then by name.
     * Nobody types the id of a guest, and who has no name cannot be found.
     */
    @ReadsAcross("names of accounts and groups are searched, ordered and cut off by the database")
    List<Mentionable> list(long conversationId, long leftOut, String text, int limit) {
        return em.createQuery(
                        """
                        select new org.carillon.room.view.Mentionable(a, u, g) from Attendee a
                        left join User u on a.actorType = :users and u.id = a.actorId
                        left join UserGroup g on a.actorType = :groups and g.id = a.actorId
                        where a.conversationId = :conversation and a.id <> :out
                            and (lower(coalesce(u.displayName, g.displayName, a.displayName))
                                    like lower(:text) escape '!'
                                or (a.actorType in (:users, :groups) and lower(a.actorId) like lower(:text) escape '!'))
                            and (a.actorType in (:users, :groups)
                                or (a.actorType <> :phones and a.displayName <> ''))
                        order by case when a.actorType = :users then 0 else 1 end,
                            coalesce(u.displayName, g.displayName, a.displayName), a.id""",
                        Mentionable.class)
                .setParameter("users", ActorType.USERS)
                .setParameter("groups", ActorType.GROUPS)
                .setParameter("phones", ActorType.PHONES)
                .setParameter("conversation", conversationId)
                .setParameter("out", leftOut)
                .setParameter("text", AutocompleteRepository.pattern(text))
                .setMaxResults(limit)
                .getResultList();
    }
}
