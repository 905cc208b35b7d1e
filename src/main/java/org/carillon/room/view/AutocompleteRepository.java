package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserGroup;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;

/** Accounts and groups that are no attendees yet. Callers own the transaction. */
@ApplicationScoped
class AutocompleteRepository {
    @Inject
    EntityManager em;

    /** Enabled accounts other than the left out one, by name. */
    @ReadsAcross("who is an attendee is left out before the database cuts off")
    List<User> listUsers(String text, String leftOut, long conversationId, int limit) {
        return em.createQuery(
                        """
                        select u from User u
                        where u.enabled = true and u.id <> :out
                            and (lower(u.id) like lower(:text) escape '!'
                                or lower(u.displayName) like lower(:text) escape '!')
                            and not exists (select a.id from Attendee a where a.conversationId = :conversation
                                and a.actorType = :type and a.actorId = u.id)
                        order by u.displayName, u.id""",
                        User.class)
                .setParameter("out", leftOut)
                .setParameter("text", pattern(text))
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.USERS)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Groups, by name. */
    @ReadsAcross("what is an attendee is left out before the database cuts off")
    List<UserGroup> listGroups(String text, long conversationId, int limit) {
        return em.createQuery(
                        """
                        select g from UserGroup g
                        where (lower(g.id) like lower(:text) escape '!'
                                or lower(g.displayName) like lower(:text) escape '!')
                            and not exists (select a.id from Attendee a where a.conversationId = :conversation
                                and a.actorType = :type and a.actorId = g.id)
                        order by g.displayName, g.id""",
                        UserGroup.class)
                .setParameter("text", pattern(text))
                .setParameter("conversation", conversationId)
                .setParameter("type", ActorType.GROUPS)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Anything with the text in it; its own signs mean themselves. */
    static String pattern(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
