package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.identity.UserRepository;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationCreated;
import org.carillon.room.conversation.ConversationReopened;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationType;

/**
 * Makes those members whose conversation it is: when it is created, and again when one of the two of a one-to-one
 * conversation had left. Source: docs/contract/conversations.md 2 and 12, docs/contract/call.md 3.2.
 */
@ApplicationScoped
@Transactional
public class OwnerService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    UserRepository users;

    @Inject
    AttendeeAdder adder;

    @Inject
    Ownership ownership;

    void addFirst(@Observes ConversationCreated created) {
        long conversationId = created.conversationId();
        if (created.ownerIds().size() == 1) {
            ownership.check(created.ownerIds().get(0));
        }
        List<Attendee> owners = created.ownerIds().stream()
                .map(userId -> Attendee.user(conversationId, userId, ParticipantType.OWNER))
                .toList();
        boolean note = conversations.get(conversationId).type() == ConversationType.NOTE_TO_SELF;
        owners.forEach(owner -> {
            owner.setFavorite(note);
            adder.add(owner, null);
        });
        List<Long> ownerIds = owners.stream().map(Attendee::id).toList();
        adder.tellInvited(conversationId, ownerIds.subList(1, ownerIds.size()), ownerIds.get(0));
    }

    void restoreMissing(@Observes ConversationReopened reopened) {
        addMissing(reopened.conversationId(), reopened.ownerIds());
    }

    /** Brings back whoever left a one-to-one conversation; nothing happens in another one, or when both are there. */
    public void restorePair(long conversationId) {
        if (attendees.countUsers(conversationId) == 2) {
            return;
        }
        addMissing(conversationId, OneToOne.userIds(conversations.get(conversationId)));
    }

    private void addMissing(long conversationId, List<String> userIds) {
        List<String> present = attendees.listPresentUsers(conversationId, userIds);
        if (present.size() < userIds.size()) {
            Conversation conversation = conversations.get(conversationId);
            conversations.lock(conversation); // two who bring somebody back do it once
            if (conversation.type() != ConversationType.ONE_TO_ONE) {
                return; // one of the two was deleted meanwhile, and who has the id now is somebody else
            }
            List<String> still = attendees.listPresentUsers(conversationId, userIds);
            users.shownNames(userIds).keySet().stream() // nobody whose account is gone
                    .filter(userId -> !still.contains(userId))
                    .forEach(userId -> adder.add(Attendee.user(conversationId, userId, ParticipantType.OWNER), null));
        }
    }
}
