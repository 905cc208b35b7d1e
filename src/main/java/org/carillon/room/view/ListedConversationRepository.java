package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carillon.platform.cluster.ReadsAcross;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ListingScope;

/** Conversations that can be found without being invited. Callers own the transaction. */
@ApplicationScoped
class ListedConversationRepository {
    private static final int MOST = 500;

    @Inject
    EntityManager em;

    /** Those that the account is no attendee of and whose name has the text in it: the newest of them, oldest first. */
    @ReadsAcross("those that the account is in are left out before the database cuts off")
    List<Conversation> find(String userId, String text) {
        List<Conversation> found = new ArrayList<>(em.createQuery(
                        """
                        select c from Conversation c
                        where c.details.listable <> :nobody and lower(c.name) like lower(:pattern) escape '!'
                            and not exists (select a.id from Attendee a
                                where a.conversationId = c.id and a.actorType = :users and a.actorId = :user)
                        order by c.id desc""",
                        Conversation.class)
                .setParameter("nobody", ListingScope.NOBODY)
                .setParameter("pattern", AutocompleteRepository.pattern(text))
                .setParameter("users", ActorType.USERS)
                .setParameter("user", userId)
                .setMaxResults(MOST)
                .getResultList());
        Collections.reverse(found);
        return found;
    }
}
