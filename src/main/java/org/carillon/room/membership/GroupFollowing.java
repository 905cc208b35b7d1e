package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.carillon.people.identity.GroupDeleted;
import org.carillon.people.identity.GroupLeft;
import org.carillon.people.identity.GroupsJoined;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeBatchRepository;
import org.carillon.room.attendee.MembersAdded;
import org.carillon.room.conversation.ConversationRepository;

/**
 * Accounts come into the conversations of their groups and leave them again, all at once, inside the transaction that
 * changes the group. Source: docs/contract/participants.md 3.5.
 */
@ApplicationScoped
@Transactional
public class GroupFollowing {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeBatchRepository members;

    @Inject
    AttendeeRemover remover;

    @Inject
    Event<Object> events;

    void follow(@Observes GroupsJoined joined) {
        List<Long> ids = members.listConversations(joined.groupIds());
        if (ids.isEmpty()) {
            return;
        }
        conversations.lockAll(ids);
        members.addThroughGroups(joined.userId(), joined.groupIds(), ids);
        members.keepThroughGroup(ids, List.of(joined.userId()));
        ids.forEach(id -> events.fire(new MembersAdded(id, List.of(joined.userId()), null)));
    }

    void leave(@Observes GroupLeft left) {
        List<Long> ids = members.listConversations(List.of(left.groupId()));
        if (!ids.isEmpty()) {
            conversations.lockAll(ids);
            remover.dropAll(members.listHeldBy(ids, left.groupId(), left.userId()));
            remover.removeDeserted(ids);
        }
    }

    void dissolve(@Observes GroupDeleted deleted) {
        List<Long> ids = members.listConversations(List.of(deleted.groupId()));
        if (!ids.isEmpty()) {
            conversations.lockAll(ids);
            List<Attendee> gone = new ArrayList<>(members.listHeldBy(ids, deleted.groupId(), ""));
            gone.addAll(members.listGroup(ids, deleted.groupId()));
            remover.dropAll(gone);
            remover.removeDeserted(ids);
        }
    }
}
